package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Claims;
import dev.puntual.surcharges.SurchargeWorld;
import dev.puntual.surcharges.TermsBook;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a debtor reads behind the link, and who else reads nothing there. */
@Timeout(60)
class PortalTest extends PortalVisit {

  @Test
  void whatThePageShowsCanBeKeptAsPaperWithoutANameInItsTitle() {
    var paper = browser.get(page + "/estado-de-cuenta");

    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.body()).startsWith("%PDF-");
    assertThat(paper.raw().headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(
            it -> assertThat(it).contains("estado-de-cuenta.pdf").doesNotContain("Ana"));
    assertThat(browser.get("/p/" + "A".repeat(64) + "/estado-de-cuenta").status()).isEqualTo(404);
  }

  @Test
  void thePageSaysWhoAsksHowMuchAndSinceWhen() {
    var html = browser.get(page).body();

    assertThat(html)
        .contains("<html lang=\"es\">")
        .contains("Aceros del Bajío")
        .contains("Ana &amp; Hijos, tiene 2 documentos por pagar")
        .contains("$1,234.50")
        .contains("1 de febrero de 2026")
        .contains("Pagar $1,234.50")
        .contains("cobranza@aceros.example");
  }

  @Test
  void whatLatenessCameToStandsApartUntilItIsClaimed() {
    assertThat(browser.get(page).body()).doesNotContain("Intereses por atraso");
    surcharges(
        tx ->
            TestApplication.bean(TermsBook.class).add(tx, SurchargeWorld.TWO_A_MONTH, Ids.next()));
    assertThat(browser.get(page).body())
        .contains("Intereses por atraso", "suman $19.33", "Pagar $1,234.50");
    surcharges(
        tx ->
            TestApplication.bean(Claims.class)
                .claim(
                    tx,
                    List.of(ana.debt("A-1")),
                    BusinessDate.of("2026-03-02"),
                    Claims.BY_HAND,
                    Ids.next()));
    assertThat(browser.get(page).body())
        .contains("Intereses y recargos de A-1", "De ellos, $19.33", "Pagar $1,253.83")
        .doesNotContain("Intereses por atraso");

    payAt("pay", Map.of("que", "todo"));
    carry();
    assertThat(balances()).containsExactly("A-1 0.0000", "A-1-R1 0.0000", "A-2 0.0000");
  }

  private void surcharges(Consumer<TenantTx> what) {
    transactions.run(world.tenant, what);
  }

  @Test
  void whoeverLooksIsNotFollowedAndNothingIsKept() {
    var headers = browser.get(page).raw().headers();

    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("X-Robots-Tag")).containsExactly("noindex, nofollow");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("base-uri 'none'");
  }

  @Test
  void withOneDebtThereIsNothingToChoose() {
    payAt("pay", Map.of("que", "elegido", "deuda", ana.debt("A-1").toString()));
    carry();

    assertThat(browser.get(page).body())
        .contains("Cuánto quiere pagar", "Pagar esta cantidad", "Vence el 1 abr")
        .doesNotContain("type=\"checkbox\"", "Seleccionado:", "Calcular el total");
    payAt("pay", "que=elegido&monto=34.50&deuda=" + ana.debt("A-2"));
    carry();
    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 200.0000");
  }

  @Test
  void aDebtThatIsLateWasDueAndOneThatIsNotIsDue() {
    assertThat(browser.get(page).body()).contains("Venció el 1 feb", "Vence el 1 abr");
  }

  @Test
  void aCompanysNameIsSaidOnceWhereItsContactHasNoOther() {
    assertThat(browser.get(page).body()).doesNotContain("<p>Aceros del Bajío</p>");
  }

  @Test
  void anEnglishDebtorReadsEnglish() {
    var bob = world.debtor("Bob").lives("US", "America/Chicago", "en");
    bob.owes("B-1", "1234.50", "2026-02-01");
    world.fileArrives();
    page = link(bob, "2026-04-30T06:00:00Z");

    assertThat(browser.get(page).body())
        .contains("<html lang=\"en\">", "Was due on", "$1,234.50", "Pay this amount")
        .doesNotContain("Venció", "Pagar", "documento");
    assertThat(browser.get(send("que=todo").location()).body()).contains("Test mode");
  }

  @Test
  void everyLinkThatOpensNothingLooksTheSame() {
    var linkId = links.read(page.substring(3)).orElseThrow().linkId();
    transactions.run(world.tenant, tx -> links.revoke(tx, linkId, Ids.next()));
    var expired = link("2026-03-01T06:00:00Z");
    var changed = page.substring(0, page.length() - 1) + (page.endsWith("A") ? "B" : "A");

    for (var closed : List.of(page, expired, changed, "/p/x", "/p/" + "A".repeat(64))) {
      var answer = browser.get(closed);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body())
          .contains("Este enlace ya no está activo")
          .doesNotContainPattern("\\bAna\\b")
          .doesNotContain("1,234");
    }
    assertThat(browser.get(expired).body()).contains("cobranza@aceros.example");
    assertThat(browser.get("/p/x").body()).doesNotContain("cobranza@aceros.example");
    assertThat(browser.postRaw(page + "/pagos", "que=todo").status()).isEqualTo(404);
  }

  @Test
  void lookingIsRememberedAndPrefetchingIsNot() {
    assertThat(opened()).containsExactly("null");
    browser.get(page);
    assertThat(opened()).doesNotContain("null");
  }
}
