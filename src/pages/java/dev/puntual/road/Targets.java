package dev.puntual.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a finger must hit is at least 24 px each way (WCAG 2.2, 2.5.8), links in a sentence apart.
 */
final class Targets {

  private static final String SMALL =
      """
      () => [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary), nav a')].filter((at) => {
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (at.type === 'hidden' || style.visibility === 'hidden' || box.width < 2 || box.height < 2) return false;
        const boxes = [box, ...[...at.labels ?? []].map((label) => label.getBoundingClientRect())];
        const tall = Math.max(...boxes.map((one) => one.height));
        const wide = Math.max(...boxes.map((one) => one.width));
        const around = at.parentElement.textContent.trim().length > at.textContent.trim().length;
        const inSentence = at.tagName === 'A' && style.display === 'inline' && around;
        return !inSentence && (tall < 24 || wide < 24);
      }).map((at) => at.outerHTML.slice(0, 120))
      """;

  private Targets() {}

  static void areLargeEnough(Page page) {
    assertThat((List<?>) page.evaluate(SMALL)).as("small targets of %s", page.url()).isEmpty();
  }
}
