package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
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

  private static final Pattern SCRIPTS = Pattern.compile(".*/(htmx\\.min|desk)\\.js");

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
    page.waitForRequest(answers, () -> page.locator("#parts [value='add:0']").click());
    page.locator("[id='n1.v']").fill("46");
    goOn(page, held, answers);
    assertThat(page.locator("[id='n2.f']")).isVisible();
    assertThat(page.locator("[id='n1.v']")).hasValue("46");
    assertThat(page.locator("#live")).containsText("más de 46 días de atraso");
  }

  private static void pressesTwice(Program program, Page page) {
    page.navigate(program.at("/segmentos/nuevo"));
    page.locator("#nombre").fill("Dos veces");
    var sent = new ArrayList<String>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.isNavigationRequest()) {
            sent.add(request.url());
          }
        });
    page.locator(".segment-form > .buttons .strong").dblclick();
    page.getByText("Segmento guardado").waitFor();
    assertThat(sent).containsExactly(program.at("/segmentos"));
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

  private static void keepsAFileTwice(Program program, Screen screen, Page page) {
    owes(program);
    page.navigate(program.at("/cartera"));
    var customer = page.locator("a[data-main]").first().getAttribute("href");
    page.navigate(program.at(customer + "/datos"));
    screen.settled();
    var copy = page.locator("form[action$='/datos/copia'] button");
    var first = page.waitForDownload(() -> copy.click());
    var again = page.waitForDownload(() -> copy.click());
    assertThat(again.suggestedFilename()).isEqualTo(first.suggestedFilename()).endsWith(".zip");
  }

  private static void owes(Program program) {
    var debtor =
        SqlFile.read(
            "test",
            "-- tenant · a debtor of a test\ninsert into receivables.debtor (tenant_id, debtor_id, code,"
                + " name, name_key, created_at) values (:tenant, receivables.debtor_id('C1'), 'C1',"
                + " 'Cliente Uno', 'cliente uno', '2026-03-01') on conflict do nothing");
    var debt =
        SqlFile.read(
            "test",
            "-- tenant · a debt of a test\ninsert into receivables.receivable (tenant_id, receivable_id,"
                + " debtor_id, number, due_on, currency, amount, balance, created_at) values (:tenant,"
                + " md5('1')::uuid, receivables.debtor_id('C1'), 'F1', date '2026-02-25', 'MXN', 100,"
                + " 100, '2026-03-01') on conflict do nothing");
    var tenant = program.bean(Companies.class).all().getFirst().tenant();
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              tx.sql(debtor).update();
              tx.sql(debt).update();
            });
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

  private static void goOn(Page page, List<Route> held, Pattern what) {
    page.unroute(what);
    held.forEach(Route::resume);
  }
}
