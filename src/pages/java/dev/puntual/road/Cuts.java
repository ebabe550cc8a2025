package dev.puntual.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** No chip or button is cut off by what it stands in, and a mark stands beside its name. */
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

  private Cuts() {}

  static void none(Page page) {
    assertThat((List<?>) page.evaluate(CUT)).as("cut off on %s", page.url()).isEmpty();
  }
}
