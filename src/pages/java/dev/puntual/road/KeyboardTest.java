package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The main road by somebody who has no mouse: every stop can be seen, and none is a trap. */
class KeyboardTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int STOPS = 120;
  private static final String FILE =
      """
      Cliente;Correo;Factura;Vencimiento;Importe;Moneda
      Molinos del Norte;cuentas@molinos.example;A-103;27/02/2026;88,000.00;MXN
      Abarrotes Lupita;lupita@abarrotes.example;A-105;27/02/2026;1,200.00;MXN
      """;

  /** What is wrong with where the focus stands; empty when nothing is. */
  private static final String FAULT =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return '';
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const name = at.tagName + ' ' + (at.textContent.trim() || at.name || at.id).slice(0, 40);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + name;
        const x = Math.min(innerWidth - 1, Math.max(0, (box.left + box.right) / 2));
        const y = Math.min(innerHeight - 1, Math.max(0, (box.top + box.bottom) / 2));
        const top = document.elementFromPoint(x, y);
        const shown = box.bottom > 0 && box.top < innerHeight
          && top && (at.contains(top) || top.contains(at) || [...at.labels ?? []].some((l) => l.contains(top)));
        return shown ? '' : 'hidden: ' + name;
      }
      """;

  /** Whether the focus went on, and not back, since this was asked last. */
  private static final String FORWARD =
      """
      () => {
        const before = window.stoodAt;
        const at = window.stoodAt = document.activeElement;
        return !before || at === document.body || before === at
          || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
      }
      """;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everythingCanBeDoneWithoutAMouse() throws Exception {
    try (var program = Program.start("keyboard", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      // Listening from the start: who begins with the key may be too late for its answer.
      page.onFileChooser(_ -> {});
      opensACompany(program, screen, page);
      skipsToTheContent(page);
      uploadsAFile(screen, page);
      letsThePlanGo(program, screen, page);
      walksTheList(program, page);
      opensAndClosesMenus(program, page);
      for (var path : new String[] {"/hoy", "/cartera", "/mensajes", "/ajustes/pagos"}) {
        walksThrough(page, program.at(path));
      }
    }
  }

  private static void opensACompany(Program program, Screen screen, Page page) {
    page.navigate(program.at("/"));
    tabTo(page, "#empresa");
    page.keyboard().type("Aceros del Bajío");
    tabTo(page, "#nombre");
    page.keyboard().type("Lucía Robles");
    tabTo(page, "#correo");
    page.keyboard().type("lucia@aceros.example");
    tabTo(page, "#clave");
    page.keyboard().type("mango violeta camina lento");
    screen.goes(() -> page.keyboard().press("Enter"));
    assertThat(page.getByText("Empieza por tu cartera")).isVisible();
  }

  private static void skipsToTheContent(Page page) {
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertSeen(page);
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  private static void uploadsAFile(Screen screen, Page page) {
    page.keyboard().press("Control+k");
    assertThat(page.locator("#palette input")).isFocused();
    page.keyboard().type("impor");
    screen.goes(() -> page.keyboard().press("Enter"));
    assertThat(page).hasURL(Pattern.compile(".*/importar"));
    tabTo(page, "input[type=file]");
    chooser(page)
        .setFiles(
            new FilePayload("cartera.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    tabTo(page, "main form button.strong");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/importar/[0-9a-f-]{36}.*"));
    tabTo(page, "main button.strong:text-matches('^Cargar ')");
    page.keyboard().press("Enter");
    page.locator("main a.button.strong[href='/hoy']").waitFor();
    tabTo(page, "main a.button.strong[href='/hoy']");
    screen.goes(() -> page.keyboard().press("Enter"));
    assertThat(page).hasURL(Pattern.compile(".*/hoy"));
  }

  /**
   * A browser opens none for a key that came before the page had settled; a person presses again.
   */
  private static FileChooser chooser(Page page) {
    var soon = new Page.WaitForFileChooserOptions().setTimeout(20_000);
    for (int again = 0; again < 5; again++) {
      try {
        return page.waitForFileChooser(soon, () -> page.keyboard().press("Enter"));
      } catch (TimeoutError e) {
        page.locator("input[type=file]").focus();
      }
    }
    return page.waitForFileChooser(soon, () -> page.keyboard().press("Enter"));
  }

  private static void letsThePlanGo(Program program, Screen screen, Page page) {
    var send = page.locator("form[action$='/envio'] button");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              page.navigate(program.at("/hoy"));
              return send.isVisible();
            });
    tabTo(page, "form[action$='/envio'] button");
    screen.goes(() -> page.keyboard().press("Enter"));
    page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS).first().waitFor();
    assertThat(send).hasCount(0);
  }

  private static void walksTheList(Program program, Page page) {
    page.navigate(program.at("/cartera"));
    var rows = page.locator("a[data-main]");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(rows.nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(rows.first()).isFocused();
    page.keyboard().press("x");
    assertThat(page.locator("[data-bulk]")).hasClass(Pattern.compile("\\bon\\b"));
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-pick]:checked")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator("#panel-title")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel-title")).hasCount(0);
    assertThat(rows.first()).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("[data-key-search]")).isFocused();
    page.keyboard().type("lupita");
    page.keyboard().press("Enter");
    page.waitForURL("**/cartera?q=lupita");
  }

  private static void opensAndClosesMenus(Program program, Page page) {
    page.navigate(program.at("/hoy"));
    tabTo(page, ".user > summary");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator(".user .menu-sheet :focus")).hasCount(1);
    assertSeen(page);
    page.keyboard().press("Escape");
    assertThat(page.locator(".user > summary")).isFocused();
    assertThat(page.locator(".user[open]")).hasCount(0);
    page.keyboard().press("?");
    assertThat(page.locator("#keys-help")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys-help")).isHidden();
  }

  /** From the first stop to the last, forwards, and out at the end. */
  private static void walksThrough(Page page, String url) {
    page.navigate(url);
    int stops = 0;
    do {
      page.keyboard().press("Tab");
      assertSeen(page);
      assertThat((Boolean) page.evaluate(FORWARD)).as("order of %s", url).isTrue();
      stops++;
    } while (stops < STOPS && !(Boolean) page.evaluate("document.activeElement === document.body"));
    assertThat(stops).as("stops of %s", url).isBetween(8, STOPS - 1);
  }

  private static void tabTo(Page page, String selector) {
    var wanted = page.locator(selector).first();
    wanted.waitFor();
    for (int i = 0; i < STOPS; i++) {
      page.keyboard().press("Tab");
      assertSeen(page);
      if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("no way to " + selector + " on " + page.url());
  }

  private static void assertSeen(Page page) {
    assertThat((String) page.evaluate(FAULT)).as("focus on %s", page.url()).isEmpty();
  }
}
