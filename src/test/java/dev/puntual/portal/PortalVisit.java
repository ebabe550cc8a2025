package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Browser.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Ana owes two invoices, has a link, and a browser looks at it over real HTTP. */
abstract class PortalVisit {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  final World world = new World("2026-03-02");
  final PaymentLinks links = TestApplication.bean(PaymentLinks.class);
  final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  final Browser browser = new Browser(TestApplication.port());
  final World.Debtor ana = world.debtor("Ana & Hijos");
  String page = "";

  @BeforeEach
  void anaOwesTwoInvoicesAndHasALink() {
    ana.owes("A-1", "1000.00", "2026-02-01").owes("A-2", "234.50", "2026-04-01");
    world.fileArrives();
    page = link("2026-04-30T06:00:00Z");
  }

  Answer typed(String amount) {
    return send("que=elegido&monto=" + amount + "&" + String.join("&", both()));
  }

  List<String> both() {
    return List.of("deuda=" + ana.debt("A-1"), "deuda=" + ana.debt("A-2"));
  }

  Answer send(String form) {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    return browser.postRaw(page + "/pagos", form + "&nonce=" + nonce.group(1));
  }

  String payAt(String button, Map<String, String> form) {
    return payAt(
        button,
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&")));
  }

  /** Chooses, presses a button at the test gateway, and answers where that leads. */
  String payAt(String button, String form) {
    var gateway = send(form).location();
    var back = browser.postRaw(gateway, "button=" + button);
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.location()).startsWith(page + "/pago/");
    assertThat(UUID.fromString(back.location().replaceFirst(".*/", ""))).isNotNull();
    return back.location();
  }

  /** The program's own beats carry the test gateway's notices and read them. */
  static void carry() {
    TestApplication.beat("payments-trial");
    TestApplication.beat("payments-notices");
  }

  String link(String until) {
    return link(ana, until);
  }

  String link(World.Debtor debtor, String until) {
    var url =
        transactions.in(
            world.tenant,
            tx -> links.issue(tx, debtor.id(), "MXN", Instant.parse(until), Ids.next()));
    return url.replaceFirst("https?://[^/]+", "");
  }

  void lettersLeave() {
    var server =
        new MailServer(
            "mail.example", 25, MailServer.Security.NONE, "", "", "cobranza@aceros.example", "A");
    transactions.run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, server));
  }

  List<String> balances() {
    return world.asks(
        "select r.number, r.balance from receivables.v_receivable r where r.tenant_id = :tenant order by r.number");
  }

  List<String> opened() {
    return world.asks("select l.opened_at from payments.v_link l where l.tenant_id = :tenant");
  }
}
