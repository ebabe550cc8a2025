package dev.puntual.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.checkout.SessionCreateParams;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import dev.puntual.payments.gateway.Word;
import dev.puntual.platform.http.Outbound;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StripeGatewayTest {

  private static final Settings SETTINGS =
      new Settings(Map.of("secret_key", FakeStripe.KEY, "webhook_secret", "whsec_new"));
  private static final Money AMOUNT = Money.of("1234.56", "MXN");

  private final TenantId tenant = TenantId.fresh();
  private final UUID payment = Ids.next();
  private final FakeStripe stripe = new FakeStripe();
  private final Outbound outbound = new Outbound(Outbound.Limits.usual());
  private final StripeGateway gateway = new StripeGateway(outbound, stripe.base());

  @AfterEach
  void close() {
    outbound.close();
    stripe.close();
  }

  @Test
  void itSendsWhatStripesOwnLibraryWouldSend() throws StripeException {
    gateway.open(order(AMOUNT), SETTINGS);
    var ours = stripe.lastForm();
    var ourKey = stripe.lastHeaders().get("Idempotency-key");

    var metadata = Map.of("puntual_payment", payment.toString());
    var price =
        SessionCreateParams.LineItem.PriceData.builder()
            .setCurrency("mxn")
            .setUnitAmount(123_456L)
            .setProductData(
                SessionCreateParams.LineItem.PriceData.ProductData.builder()
                    .setName("Pago a Aceros & Cía — 3 documentos")
                    .build())
            .build();
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setAdaptivePricing(
                SessionCreateParams.AdaptivePricing.builder().setEnabled(false).build())
            .setClientReferenceId(payment.toString())
            .setSuccessUrl("https://cobranza.example/p/x/pago/1?a=b")
            .setCancelUrl("https://cobranza.example/p/x")
            .setLocale(SessionCreateParams.Locale.ES_419)
            .addLineItem(
                SessionCreateParams.LineItem.builder().setQuantity(1L).setPriceData(price).build())
            .putAllMetadata(metadata)
            .setPaymentIntentData(
                SessionCreateParams.PaymentIntentData.builder()
                    .setDescription("Pago a Aceros & Cía — 3 documentos")
                    .putAllMetadata(metadata)
                    .build())
            .build();
    StripeClient.builder()
        .setApiKey(FakeStripe.KEY)
        .setApiBase(stripe.base().toString())
        .build()
        .v1()
        .checkout()
        .sessions()
        .create(params, RequestOptions.builder().setIdempotencyKey("theirs").build());

    assertThat(ours).isEqualTo(stripe.lastForm());
    assertThat(ourKey).isEqualTo(payment.toString());
  }

  @Test
  void theDebtorIsSentToStripesPage() {
    assertThat(gateway.open(order(AMOUNT), SETTINGS))
        .isEqualTo(
            new Opening.Ready(
                "cs_test_1", URI.create("https://checkout.stripe.com/c/pay/cs_test_1")));
  }

  @Test
  void askingTwiceForTheSamePaymentOpensOnePage() {
    var first = gateway.open(order(AMOUNT), SETTINGS);

    assertThat(gateway.open(order(AMOUNT), SETTINGS)).isEqualTo(first);
    assertThat(stripe.sessionCount()).isEqualTo(1);
  }

  @Test
  void aWrongKeyIsARefusalAndItsTextStaysWithStripe() {
    var wrong = new Settings(Map.of("secret_key", "sk_test_wrong"));

    assertThat(gateway.open(order(AMOUNT), wrong))
        .isEqualTo(new Opening.Refused("status 401 invalid_request_error"));
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429, 500, 503})
  void aBadDayAtStripeIsWorthAnotherTry(int status) {
    stripe.failsWith(status);

    assertThat(gateway.open(order(AMOUNT), SETTINGS)).isInstanceOf(Opening.Silent.class);
    assertThat(ask("cs_test_1")).isInstanceOf(Told.Silent.class);
  }

  @Test
  void whatStripeCannotChargeIsNotEvenAsked() {
    assertThat(gateway.open(order(Money.of("5.124", "KWD")), SETTINGS))
        .isInstanceOf(Opening.Refused.class);
    assertThat(stripe.sessionCount()).isZero();
  }

  @Test
  void theStandingIsReadFromTheSession() {
    gateway.open(order(AMOUNT), SETTINGS);
    var session = stripe.lastSession();
    assertThat(ask(session)).isEqualTo(known(Standing.of(Standing.State.STARTED, AMOUNT)));

    stripe.printsVoucher(session);
    assertThat(ask(session)).isEqualTo(known(Standing.of(Standing.State.PENDING, AMOUNT)));

    stripe.voucherLapses(session);
    assertThat(ask(session)).isEqualTo(known(Standing.failed(AMOUNT, "declined")));

    stripe.expires(session);
    assertThat(ask(session)).isEqualTo(known(Standing.failed(AMOUNT, "expired")));

    stripe.pays(session);
    assertThat(ask(session)).isEqualTo(known(Standing.of(Standing.State.PAID, AMOUNT)));

    stripe.refunds(session, 23_456);
    assertThat(ask(session)).isEqualTo(known(Standing.paid(AMOUNT, Money.of("234.56", "MXN"))));

    stripe.refunds(session, 123_456);
    assertThat(ask(session))
        .isInstanceOfSatisfying(
            Told.Known.class,
            told -> assertThat(told.standing().state()).isEqualTo(Standing.State.REFUNDED));
  }

  @Test
  void aSessionOfAnotherPaymentIsNotThisOnes() {
    gateway.open(order(AMOUNT), SETTINGS);

    assertThat(gateway.ask(tenant, Ids.next(), stripe.lastSession(), SETTINGS))
        .isEqualTo(new Told.Stranger());
    assertThat(ask("cs_test_404")).isEqualTo(new Told.Stranger());
    assertThat(ask("../../v1/charges")).isEqualTo(new Told.Stranger());
  }

  @Test
  void anEventOnlySaysWhatToAskAbout() {
    gateway.open(order(AMOUNT), SETTINGS);
    var session = stripe.lastSession();
    stripe.pays(session);

    assertThat(gateway.read(stripe.event("evt_1", "checkout.session.completed", session)))
        .isEqualTo(new Word.AskAbout(payment, session));
    assertThat(
            gateway.read(stripe.event("evt_2", "checkout.session.async_payment_failed", session)))
        .isEqualTo(new Word.AskAbout(payment, session));
    assertThat(gateway.read(stripe.chargeRefunded("evt_3", session)))
        .isEqualTo(new Word.AskAbout(payment, null));
    assertThat(gateway.read(stripe.event("evt_4", "invoice.paid", session)))
        .isEqualTo(new Word.Nothing("invoice.paid"));
    assertThat(gateway.read("{\"type\":\"checkout.session.completed\",\"data\":{\"object\":{}}}"))
        .isEqualTo(new Word.Nothing("checkout.session.completed"));
  }

  @Test
  void aWebhookCountsUnderTheNewSecretAndWhileItIsReplacedUnderTheOld() throws Exception {
    var now = Instant.parse("2026-03-02T16:00:00Z");
    var body = "{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\"}";
    var rotating =
        new Settings(Map.of("webhook_secret", "whsec_new", "webhook_secret_old", "whsec_old"));

    assertThat(gateway.hear(signed(body, "whsec_new", now), rotating, now))
        .isEqualTo(new Heard.Genuine("evt_1"));
    assertThat(gateway.hear(signed(body, "whsec_old", now), rotating, now))
        .isEqualTo(new Heard.Genuine("evt_1"));
    assertThat(gateway.hear(signed(body, "whsec_old", now), SETTINGS, now))
        .isInstanceOf(Heard.Forged.class);
    assertThat(gateway.hear(signed(body, "whsec_new", now), rotating, now.plusSeconds(301)))
        .isInstanceOf(Heard.Forged.class);
    assertThat(gateway.hear(signed("[]", "whsec_new", now), rotating, now))
        .isInstanceOf(Heard.Unreadable.class);
  }

  @Test
  void aKeyCanBeTriedBeforeItIsNeeded() {
    assertThat(gateway.check(SETTINGS)).isEqualTo(StripeGateway.KeyCheck.GOOD);
  }

  private Notice signed(String body, String secret, Instant at) throws Exception {
    long second = at.getEpochSecond();
    var signature = Webhook.Util.computeHmacSha256(secret, second + "." + body);
    return new Notice(tenant, "t=" + second + ",v1=" + signature, body);
  }

  private Told ask(String session) {
    return gateway.ask(tenant, payment, session, SETTINGS);
  }

  private static Told known(Standing standing) {
    return new Told.Known(standing);
  }

  private Order order(Money amount) {
    return new Order(
        tenant,
        payment,
        amount,
        "Aceros & Cía",
        "Pago a Aceros & Cía — 3 documentos",
        Language.ES,
        "https://cobranza.example/p/x/pago/1?a=b",
        "https://cobranza.example/p/x");
  }
}
