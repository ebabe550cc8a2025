package dev.puntual.payments.stripe;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Gateway;
import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.gateway.TimedSignature;
import dev.puntual.payments.gateway.Told;
import dev.puntual.payments.gateway.Word;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Stripe Checkout. Webhooks only say that something happened to a session; how it stands is always
 * read again from Stripe before money moves here.
 */
public final class StripeGateway implements Gateway {

  /** Names of the settings: the API key, and the signing secrets of the webhook, new and old. */
  public static final String SECRET_KEY = "secret_key";

  public static final String WEBHOOK_SECRET = "webhook_secret";
  public static final String OLD_WEBHOOK_SECRET = "webhook_secret_old";

  /**
   * From this version on a session's amounts stay in the currency that we asked for
   * (docs.stripe.com/changelog/basil/2025-03-31/add_presentment_details).
   */
  private static final String API_VERSION = "2025-03-31.basil";

  private static final Map<Language, String> LOCALES =
      Map.of(Language.EN, "en", Language.PT, "pt-BR");

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Outbound outbound;
  private final URI base;

  /**
   * @param base {@code https://api.stripe.com}, or a stand-in for tests
   */
  public StripeGateway(Outbound outbound, URI base) {
    this.outbound = outbound;
    this.base = base;
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public String signatureHeader() {
    return "Stripe-Signature";
  }

  @Override
  public Opening open(Order order, Settings settings) {
    var units = StripeAmounts.units(order.amount());
    if (units.isEmpty()) {
      return new Opening.Refused("amount " + order.amount() + " cannot be charged");
    }
    var body = form(order, units.get()).encoded();
    var call =
        Call.form(base.resolve("/v1/checkout/sessions"), Call.Reach.CONFIGURED, body)
            .with("Idempotency-Key", order.paymentId().toString());
    return switch (outbound.exchange(signed(call, settings))) {
      case Reply.Answered answer -> StripeAnswers.opening(answer);
      case Reply.Refused(var why) -> new Opening.Refused(why);
      case Reply.Unreachable(var detail) -> new Opening.Silent(detail);
      case Reply.Unknown(var detail) -> new Opening.Silent(detail);
    };
  }

  @Override
  public Heard hear(Notice notice, Settings settings, Instant now) {
    var secrets = List.of(settings.get(WEBHOOK_SECRET), settings.get(OLD_WEBHOOK_SECRET));
    return TimedSignature.fault(notice.signature(), notice.body(), secrets, TOLERANCE, now)
        .<Heard>map(Heard.Forged::new)
        .orElseGet(() -> StripeAnswers.heard(notice.body()));
  }

  @Override
  public Word read(String body) {
    return StripeAnswers.word(body);
  }

  @Override
  public Told ask(TenantId tenant, UUID paymentId, String reference, Settings settings) {
    if (!reference.matches("cs_\\w{1,250}")) {
      return new Told.Stranger();
    }
    var session =
        base.resolve(
            "/v1/checkout/sessions/" + reference + "?expand%5B%5D=payment_intent.latest_charge");
    return switch (outbound.exchange(signed(Call.get(session, Call.Reach.CONFIGURED), settings))) {
      case Reply.Answered answer -> StripeAnswers.told(answer, paymentId);
      case Reply.Refused(var why) -> new Told.Silent(why);
      case Reply.Unreachable(var detail) -> new Told.Silent(detail);
      case Reply.Unknown(var detail) -> new Told.Silent(detail);
    };
  }

  /** Whether a key opens the account; what Stripe said when it does not. */
  public KeyCheck check(Settings settings) {
    var call = Call.get(base.resolve("/v1/balance"), Call.Reach.CONFIGURED);
    return switch (outbound.exchange(signed(call, settings))) {
      case Reply.Answered answer when answer.success() -> KeyCheck.GOOD;
      case Reply.Answered answer when answer.status() == 401 -> KeyCheck.WRONG;
      case Reply.Answered answer when answer.status() == 403 -> KeyCheck.GOOD;
      default -> KeyCheck.NO_ANSWER;
    };
  }

  /** What trying a key showed. */
  public enum KeyCheck {
    GOOD,
    WRONG,
    NO_ANSWER
  }

  private static Call signed(Call call, Settings settings) {
    return call.with("Authorization", "Bearer " + settings.get(SECRET_KEY))
        .with("Stripe-Version", API_VERSION);
  }

  private static StripeForm form(Order order, long units) {
    var currency = order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    var payment = order.paymentId().toString();
    return new StripeForm()
        .add("mode", "payment")
        // Otherwise the account's setting may offer another currency at a worse rate: a debt is
        // owed
        // in one.
        .add("adaptive_pricing[enabled]", "false")
        .add("client_reference_id", payment)
        .add("success_url", order.paidUrl())
        .add("cancel_url", order.backUrl())
        .add("locale", LOCALES.getOrDefault(order.language(), "es-419"))
        .add("line_items[0][quantity]", "1")
        .add("line_items[0][price_data][currency]", currency)
        .add("line_items[0][price_data][unit_amount]", Long.toString(units))
        .add("line_items[0][price_data][product_data][name]", order.description())
        .add("metadata[" + StripeAnswers.PAYMENT + "]", payment)
        .add("payment_intent_data[description]", order.description())
        .add("payment_intent_data[metadata][" + StripeAnswers.PAYMENT + "]", payment);
  }
}
