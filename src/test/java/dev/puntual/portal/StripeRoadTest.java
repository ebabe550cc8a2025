package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Evaluated;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.GatewaySettings;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.payments.stripe.FakeStripe;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.tenants.entry.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A debtor pays at Stripe, and Stripe says so over HTTP, signed as its own library signs: from the
 * link to the silence.
 */
@Timeout(60)
class StripeRoadTest {

  private static final String SECRET = "whsec_road";
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final World world = new World("2026-03-02");
  private final FakeStripe stripe = TestApplication.stripe();
  private final Browser debtor = new Browser(TestApplication.port());
  private String session = "";

  @BeforeEach
  void anaWhoIsLateWentToStripesPage() {
    var ana = world.debtor("Ana").owes("A-1", "1200.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    var settings = TestApplication.bean(GatewaySettings.class);
    settings.saveKeys(world.tenant, new GatewaySettings.Keys(FakeStripe.KEY, SECRET), Ids.next());
    settings.choose(world.tenant, GatewaySettings.Way.STRIPE, Ids.next());
    var page = link(ana);
    var nonce = NONCE.matcher(debtor.get(page).body());
    assertThat(nonce.find()).isTrue();
    debtor.postRaw(page + "/pagos", "que=todo&nonce=" + nonce.group(1));
    session = references().getFirst();
  }

  @Test
  void aSignedNoticeSettlesTheDebtOnceAndTheNextDayIsSilent() throws Exception {
    stripe.pays(session);
    var completed = stripe.event("evt_1", "checkout.session.completed", session);

    assertThat(stripeSays(completed)).isEqualTo(200);
    assertThat(stripeSays(completed)).isEqualTo(200);

    assertThat(notices()).containsExactly("evt_1 folded");
    assertThat(entries()).containsExactly("charge 1200", "payment -1200");
    assertThat(balances()).containsExactly("A-1 0");
    assertThat(world.dayBreaks("2026-03-09"))
        .isInstanceOfSatisfying(
            Evaluated.Planned.class, plan -> assertThat(plan.contacts()).isZero());
    assertThat(world.decisions()).contains("Ana A-1 3 due", "Ana A-1 3 settled");
    assertThat(world.dayBreaks("2026-03-10")).isInstanceOf(Evaluated.Quiet.class);
  }

  @Test
  void noticesOutOfOrderEndInTheStateThatStripeItselfTells() throws Exception {
    stripe.pays(session);
    stripe.refunds(session, 20_000);

    assertThat(stripeSays(stripe.chargeRefunded("evt_3", session))).isEqualTo(200);
    assertThat(stripeSays(stripe.event("evt_1", "checkout.session.completed", session)))
        .isEqualTo(200);
    assertThat(stripeSays(stripe.event("evt_0", "checkout.session.expired", session)))
        .isEqualTo(200);

    assertThat(notices()).containsExactly("evt_0 nothing new", "evt_1 nothing new", "evt_3 folded");
    assertThat(entries()).containsExactly("charge 1200", "payment -1200", "reversal 200");
    assertThat(balances()).containsExactly("A-1 200");
  }

  @Test
  void aForgedOrStaleNoticeIsRefusedAndLeavesNothing() throws Exception {
    stripe.pays(session);
    var body = stripe.event("evt_1", "checkout.session.completed", session);
    var now = now();

    assertThat(post(body, signature(body, "whsec_other", now))).isEqualTo(400);
    assertThat(post(body + " ", signature(body, SECRET, now))).isEqualTo(400);
    assertThat(post(body, signature(body, SECRET, now.minusSeconds(301)))).isEqualTo(400);
    assertThat(post(body, "")).isEqualTo(400);
    assertThat(post(body, "v1=" + "0".repeat(64))).isEqualTo(400);

    assertThat(notices()).isEmpty();
    assertThat(balances()).containsExactly("A-1 1200");
  }

  @Test
  void aNoticeThatIsTooLongIsNotRead() throws Exception {
    var body = " ".repeat(256 * 1024 + 1);

    assertThat(post(body, signature(body, SECRET, now()))).isEqualTo(413);
    assertThat(notices()).isEmpty();
  }

  @Test
  void aNoticeThatFoundStripeSilentIsReadWhenStripeSpeaksAgain() throws Exception {
    stripe.pays(session);
    var body = stripe.event("evt_1", "checkout.session.completed", session);
    stripe.failsWith(503);
    try {
      assertThat(stripeSays(body)).isEqualTo(200);
      assertThat(notices()).containsExactly("evt_1 ");
    } finally {
      stripe.failsWith(0);
    }

    world.itIs("2026-03-02", "09:05");
    TestApplication.beat("payments-notices");

    assertThat(notices()).containsExactly("evt_1 folded");
    assertThat(balances()).containsExactly("A-1 0");
  }

  private int stripeSays(String body) throws Exception {
    return post(body, signature(body, SECRET, now()));
  }

  private static String signature(String body, String secret, Instant at)
      throws GeneralSecurityException {
    return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
  }

  private int post(String body, String signature) throws IOException, InterruptedException {
    var door =
        URI.create("http://127.0.0.1:" + TestApplication.port() + "/avisos/stripe/" + world.tenant);
    var request = HttpRequest.newBuilder(door).POST(HttpRequest.BodyPublishers.ofString(body));
    request.header("Content-Type", "application/json; charset=utf-8");
    if (!signature.isEmpty()) {
      request.header("Stripe-Signature", signature);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static Instant now() {
    return TestApplication.bean(TurnableClock.class).instant();
  }

  private String link(World.Debtor ana) {
    var links = TestApplication.bean(PaymentLinks.class);
    var until = Instant.parse("2026-04-30T06:00:00Z");
    return TestApplication.bean(TenantTransactions.class)
        .in(world.tenant, tx -> links.issue(tx, ana.id(), "MXN", until, Ids.next()))
        .replaceFirst("https?://[^/]+", "");
  }

  private List<String> references() {
    return world.asks(
        "select p.gateway_reference from payments.v_payment p where p.tenant_id = :tenant");
  }

  private List<String> notices() {
    return world.asks(
        "select n.notice_id, n.result from payments.v_notice n where n.tenant_id = :tenant order by 1");
  }

  private List<String> entries() {
    return world.asks(
        "select e.kind, trim_scale(e.amount) from receivables.v_entry e where e.tenant_id = :tenant order by e.kind");
  }

  private List<String> balances() {
    return world.asks(
        "select r.number, trim_scale(r.balance) from receivables.v_receivable r where r.tenant_id = :tenant");
  }
}
