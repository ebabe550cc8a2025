package dev.puntual.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * No chip or button is cut off by what it stands in, a mark stands beside its name, and no two
 * cells of a row stand on one place; what opens stays within the page.
 */
final class Cuts {

  private static final String CUT =
      """
      () => [...document.querySelectorAll('main :is(.chip, .button, .whose)')].filter((at) => {
        const box = at.getBoundingClientRect();
        if (box.width < 2 || getComputedStyle(at).visibility === 'hidden') return false;
        if (at.matches('.whose')) return box.height >= 48;
        for (let around = at.parentElement; around.tagName !== 'MAIN'; around = around.parentElement) {
          const style = getComputedStyle(around);
          if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.position === 'absolute') return false;
          if (style.overflowX === 'hidden' && around.getBoundingClientRect().right < box.right - 1) return true;
        }
        return false;
      }).map((at) => at.outerHTML.slice(0, 120))
      """;

  private static final String OVER =
      """
      () => [...document.querySelectorAll('main .list tbody tr')].flatMap((row) => {
        const boxes = [...row.cells].map((cell) => cell.getBoundingClientRect()).filter((box) => box.width > 1 && box.height > 1);
        const over = boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
          && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2));
        return over ? [row.innerText.slice(0, 120)] : [];
      })
      """;

  /** What opens is opened, one after the other, and left as it was. */
  private static final String BESIDE =
      """
      () => [...document.querySelectorAll('main details')].filter((at) => {
        const was = at.open;
        at.open = true;
        const box = (at.querySelector('.menu-sheet') ?? at).getBoundingClientRect();
        const beside = box.width > 1
          && (box.left < -1 || box.right > innerWidth + 1 || document.documentElement.scrollWidth > innerWidth);
        at.open = was;
        return beside;
      }).map((at) => at.outerHTML.slice(0, 120))
      """;

  private Cuts() {}

  static void none(Page page) {
    assertThat((List<?>) page.evaluate(OVER)).as("on one place, on %s", page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(BESIDE)).as("opens beside %s", page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(CUT)).as("cut off on %s", page.url()).isEmpty();
  }
}
