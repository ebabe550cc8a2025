package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Somebody whose hands are quicker than a slow line: what they do before the scripts came, or while
 * an answer is on its way, is neither lost nor done twice, nor done unasked.
 */
class QuickHandsTest {

  private static final Pattern PANEL = Pattern.compile(".*/cartera/[0-9a-f-]{36}/panel");
  private static final Pattern SCRIPTS = Pattern.compile(".*/(htmx\\.min|desk)\\.js");

  /** Of each press whether it was held back. */
  private static final String TWICE =
      """
      () => {
        const held = [];
        addEventListener('submit', (event) => held.push(event.defaultPrevented));
        const save = document.querySelector('.segment-form > .buttons .strong');
        save.click();
        save.click();
        return held;
      }
      """;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostNorDoneTwiceNorUnasked() throws Exception {
    try (var program = Program.start("quick_hands", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      choosesBeforeTheScriptsCame(program, page);
      typesWhileNewFieldsAreOnTheirWay(program, screen, page);
      pressesTwice(program, page);
      isAskedBeforeTheScriptsCame(program, screen, page);
      Owing.make(program, 2);
      opensOneAfterTheOther(program, screen, page);
      goesOnBeforeThePanelCame(program, screen, page);
      keepsAFileTwice(program, screen, page);
    }
  }

  private static void choosesBeforeTheScriptsCame(Program program, Page page) {
    var held = held(page, SCRIPTS);
    opens(page, program.at("/segmentos/nuevo"));
    page.locator("[id='n1.v']").fill("45");
    goOn(page, held, SCRIPTS);
    assertThat(page.locator("#live")).containsText("más de 45 días de atraso");
  }

  private static void typesWhileNewFieldsAreOnTheirWay(Program program, Screen screen, Page page) {
    page.navigate(program.at("/segmentos/nuevo"));
    screen.settled();
    var answers = Pattern.compile(".*/segmentos/armar");
    var held = held(page, answers);
    asks(page, held, page.locator("#parts [value='add:0']"));
    page.locator("[id='n1.v']").fill("46");
    goOn(page, held, answers);
    assertThat(page.locator("[id='n2.f']")).isVisible();
    assertThat(page.locator("[id='n1.v']")).hasValue("46");
    assertThat(page.locator("#live")).containsText("más de 46 días de atraso");
  }

  /** Once more before the next page is there. */
  private static void pressesTwice(Program program, Page page) {
    page.navigate(program.at("/segmentos/nuevo"));
    page.locator("#nombre").fill("Dos veces");
    assertThat(page.evaluate(TWICE)).isEqualTo(List.of(false, true));
    page.getByText("Segmento guardado").waitFor();
  }

  /** A key that works is taken back: not before somebody has said so twice. */
  private static void isAskedBeforeTheScriptsCame(Program program, Screen screen, Page page) {
    page.navigate(program.at("/ajustes/api"));
    page.locator("#nombre").fill("Contabilidad");
    screen.goes(() -> page.locator("form[action='/ajustes/api'] .strong").click());
    var asked = new ArrayList<String>();
    page.onDialog(
        question -> {
          asked.add(question.message());
          question.dismiss();
        });
    var held = held(page, SCRIPTS);
    opens(page, program.at("/ajustes/api"));
    page.locator("form[action$='/revocar'] button").click();
    goOn(page, held, SCRIPTS);
    assertThat(asked).singleElement().asString().contains("Contabilidad");
    screen.settled();
    assertThat(page.locator("form[action$='/revocar']")).hasCount(1);
  }

  /** The answers come in the other order: what was asked for last is what is seen. */
  private static void opensOneAfterTheOther(Program program, Screen screen, Page page) {
    page.navigate(program.at("/cartera"));
    screen.settled();
    var rows = page.locator("a[data-main]");
    var title = page.locator("#panel-title");
    var held = held(page, PANEL);
    asks(page, held, rows.first());
    asks(page, held, rows.nth(1));
    page.waitForResponse(PANEL, () -> held.get(1).resume());
    assertThat(title).containsText(rows.nth(1).innerText());
    page.waitForResponse(PANEL, () -> held.getFirst().resume()).finished();
    screen.settled();
    assertThat(title).containsText(rows.nth(1).innerText());
    page.unroute(PANEL);
  }

  /** Closed before it came, it stays closed; and it takes nobody's keys. */
  private static void goesOnBeforeThePanelCame(Program program, Screen screen, Page page) {
    page.navigate(program.at("/cartera"));
    screen.settled();
    var row = page.locator("a[data-main]").first();
    var title = page.locator("#panel-title");
    var closed = held(page, PANEL);
    asks(page, closed, row);
    page.keyboard().press("Escape");
    goOn(page, closed, PANEL);
    screen.settled();
    assertThat(title).hasCount(0);
    var left = held(page, PANEL);
    asks(page, left, row);
    page.keyboard().press("/");
    page.keyboard().type("cliente");
    goOn(page, left, PANEL);
    assertThat(title).isVisible();
    screen.settled();
    assertThat(page.locator("[data-key-search]")).isFocused();
  }

  private static void keepsAFileTwice(Program program, Screen screen, Page page) {
    page.navigate(program.at("/cartera"));
    var customer = page.locator("a[data-main]").first().getAttribute("href");
    page.navigate(program.at(customer + "/datos"));
    screen.settled();
    var copy = page.locator("form[action$='/datos/copia'] button");
    var first = page.waitForDownload(() -> copy.click());
    var again = page.waitForDownload(() -> copy.click());
    assertThat(again.suggestedFilename()).isEqualTo(first.suggestedFilename()).endsWith(".zip");
  }

  /** Its first words are there, and no script may be. */
  private static void opens(Page page, String url) {
    page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
  }

  private static List<Route> held(Page page, Pattern what) {
    var held = new ArrayList<Route>();
    page.route(what, held::add);
    return held;
  }

  /** A request is told of before whoever holds it back has it. */
  private static void asks(Page page, List<Route> held, Locator link) {
    int before = held.size();
    link.click();
    page.waitForCondition(() -> held.size() > before);
  }

  private static void goOn(Page page, List<Route> held, Pattern what) {
    page.unroute(what);
    held.forEach(Route::resume);
  }
}
