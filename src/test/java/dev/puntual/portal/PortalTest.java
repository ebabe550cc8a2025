package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.payments.OtherWay;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.surcharges.Claims;
import dev.puntual.surcharges.SurchargeWorld;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Browser.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The debtor's road over real HTTP: look, choose, pay at the test gateway, see what came of it. */
@Timeout(60)
class PortalTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final World world = new World("2026-03-02");
  private final PaymentLinks links = TestApplication.bean(PaymentLinks.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Browser browser = new Browser(TestApplication.port());
  private final World.Debtor ana = world.debtor("Ana & Hijos");
  private String page = "";

  @BeforeEach
  void anaOwesTwoInvoicesAndHasALink() {
    ana.owes("A-1", "1000.00", "2026-02-01").owes("A-2", "234.50", "2026-04-01");
    world.fileArrives();
    page = link("2026-04-30T06:00:00Z");
  }

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
  void whoeverTypesAnAmountAndPressesEnterIsNotAskedForEverything() {
    assertThat(browser.get(page).body())
        .contains("value=\"todo\"")
        .doesNotContainPattern("(?s)id=\"pay\"(?:(?!</form>).)*value=\"todo\"");
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
  void payingAllEndsInAThankYouAndNothingOwed() {
    var result = payAt("pay", Map.of("que", "todo"));
    carry();

    assertThat(browser.get(result).body())
        .contains("Gracias, recibimos su pago")
        .contains("$1,234.50")
        .contains("Modo de prueba");
    assertThat(browser.get(page).body())
        .contains("Ya no debe nada. Gracias.", "Su pago de $1,234.50")
        .contains("href=\"" + result + "\"", "Ver el recibo");
    assertThat(browser.get(link("2026-04-30T06:00:00Z")).body())
        .as("another link says nothing of payments that came through this one")
        .contains("Ya no debe nada. Gracias.")
        .doesNotContain("Ver el recibo");
    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 0.0000");
  }

  @Test
  void noticesTwiceAndOutOfOrderBookOnePayment() {
    payAt("pay", Map.of("que", "todo"));
    carry();

    assertThat(
            world.asks(
                "select n.result, count(*) from payments.v_notice n where n.tenant_id = :tenant group by n.result order by 1"))
        .containsExactlyInAnyOrder("folded 1", "nothing new 1");
    assertThat(
            world.asks(
                "select count(*) from receivables.v_entry e where e.tenant_id = :tenant and e.kind = 'payment'"))
        .containsExactly("2");
  }

  @Test
  void onlyWhatWasTickedIsPaid() {
    var result = payAt("pay", Map.of("que", "elegido", "deuda", ana.debt("A-2").toString()));
    carry();

    assertThat(browser.get(result).body()).contains("Le queda por pagar $1,000");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 0.0000");
  }

  @Test
  void aPartIsTakenFromTheOldestFirst() {
    var fields = new ArrayList<>(both());
    payAt("pay", "que=elegido&monto=%241%2C100.50&" + String.join("&", fields));
    carry();

    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 134.0000");
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    assertThat(send("que=elegido").body()).contains("Elija al menos un documento.");
    assertThat(typed("mucho").body()).contains("Escriba una cantidad");
    assertThat(typed("0").body()).contains("La cantidad menor");
    assertThat(typed("-5").body()).contains("Escriba una cantidad");
    assertThat(typed("10.005").body()).contains("hasta 2 decimales");
    var tooMuch = typed("2000");
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.body())
        .contains("Lo seleccionado suma $1,234.50")
        .contains("aria-invalid=\"true\"")
        .contains("value=\"2000\"");
    assertThat(world.asks("select 1 from payments.v_payment where tenant_id = :tenant")).isEmpty();
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
  void theTestGatewayWritesAmountsAsTheDebtorDoes() {
    var rosa = world.debtor("Rosa").lives("EC", "America/Guayaquil", "es");
    rosa.owes("R-1", "1234.50", "2026-02-01");
    world.fileArrives();
    page = link(rosa, "2026-04-30T06:00:00Z");

    assertThat(browser.get(page).body()).contains("$1.234,50");
    assertThat(browser.get(send("que=todo").location()).body()).contains("$1.234,50");
  }

  @Test
  void withoutScriptsTheServerAddsUp() {
    var recount = send("que=total&deuda=" + ana.debt("A-2"));

    assertThat(recount.status()).isEqualTo(200);
    assertThat(recount.body()).contains("Seleccionado: $234.50");
  }

  @Test
  void somebodyElsesDebtCannotBeSlippedIn() {
    var berta = world.debtor("Berta").owes("B-1", "900.00", "2026-01-01");
    world.fileArrives();

    assertThat(send("que=elegido&deuda=" + berta.debt("B-1")).status()).isEqualTo(422);
  }

  @Test
  void aPaymentThatFailedChargesNothingAndOffersAnother() {
    var result = payAt("fail", Map.of("que", "todo"));
    carry();

    assertThat(browser.get(result).body())
        .contains("El pago no se completó")
        .contains("No se cobró nada")
        .contains("Intentar de nuevo");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");
  }

  @Test
  void whereNobodyTakesPaymentsThePageSaysHowToPay() {
    lettersLeave();
    assertThat(browser.get(page).body())
        .contains("Por ahora no es posible pagar en línea")
        .contains("cobranza@aceros.example")
        .doesNotContain("Pagar $1,234.50");

    TestApplication.bean(OtherWay.class)
        .tell(world.tenant, "CLABE 012 345 <i>\nAceros del Bajío, S.A.", Ids.next());

    assertThat(browser.get(page).body())
        .contains("Cómo pagar")
        .contains("CLABE 012 345 &lt;i&gt;\nAceros del Bajío, S.A.")
        .doesNotContain("Por ahora no es posible");
    assertThat(browser.postRaw(page + "/pagos", "que=todo&nonce=x").status()).isEqualTo(409);
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");
  }

  @Test
  void aPaymentOnItsWayArrivesWhenItsTimeComes() {
    var result = payAt("wait", Map.of("que", "todo"));
    carry();
    assertThat(browser.get(result).body()).contains("Su pago viene en camino");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");

    world.itIs("2026-03-02", "10:02");
    carry();

    assertThat(browser.get(result).body()).contains("Gracias, recibimos su pago");
    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 0.0000");
  }

  @Test
  void theTestGatewaySaysThatNoMoneyMoves() {
    var gateway = send("que=todo").location();

    assertThat(gateway).startsWith("/p/prueba/");
    assertThat(browser.get(gateway).body())
        .contains("Modo de prueba.")
        .contains("Aquí no se mueve dinero")
        .contains("Pago a Aceros del Bajío");
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
  void aPaymentCannotBeSeenThroughAnotherLink() {
    var result = payAt("pay", Map.of("que", "todo"));
    var payment = result.substring(result.lastIndexOf('/'));

    assertThat(browser.get(link("2026-04-30T06:00:00Z") + "/pago" + payment).status())
        .isEqualTo(404);
  }

  @Test
  void lookingIsRememberedAndPrefetchingIsNot() {
    assertThat(opened()).containsExactly("null");
    browser.get(page);
    assertThat(opened()).doesNotContain("null");
  }

  private Answer typed(String amount) {
    return send("que=elegido&monto=" + amount + "&" + String.join("&", both()));
  }

  private List<String> both() {
    return List.of("deuda=" + ana.debt("A-1"), "deuda=" + ana.debt("A-2"));
  }

  private Answer send(String form) {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    return browser.postRaw(page + "/pagos", form + "&nonce=" + nonce.group(1));
  }

  private String payAt(String button, Map<String, String> form) {
    return payAt(
        button,
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&")));
  }

  /** Chooses, presses a button at the test gateway, and answers where that leads. */
  private String payAt(String button, String form) {
    var gateway = send(form).location();
    var back = browser.postRaw(gateway, "button=" + button);
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.location()).startsWith(page + "/pago/");
    assertThat(UUID.fromString(back.location().replaceFirst(".*/", ""))).isNotNull();
    return back.location();
  }

  /** The program's own beats carry the test gateway's notices and read them. */
  private static void carry() {
    TestApplication.beat("payments-trial");
    TestApplication.beat("payments-notices");
  }

  private String link(String until) {
    return link(ana, until);
  }

  private String link(World.Debtor debtor, String until) {
    var url =
        transactions.in(
            world.tenant,
            tx -> links.issue(tx, debtor.id(), "MXN", Instant.parse(until), Ids.next()));
    return url.replaceFirst("https?://[^/]+", "");
  }

  private void lettersLeave() {
    var server =
        new MailServer(
            "mail.example", 25, MailServer.Security.NONE, "", "", "cobranza@aceros.example", "A");
    transactions.run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, server));
  }

  private List<String> balances() {
    return world.asks(
        "select r.number, r.balance from receivables.v_receivable r where r.tenant_id = :tenant order by r.number");
  }

  private List<String> opened() {
    return world.asks("select l.opened_at from payments.v_link l where l.tenant_id = :tenant");
  }
}
