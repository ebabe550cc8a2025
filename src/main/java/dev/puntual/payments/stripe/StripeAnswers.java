package dev.puntual.payments.stripe;

import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import dev.puntual.payments.gateway.Word;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe's objects mean here. Reads the few fields we need and minds no others. */
final class StripeAnswers {

  /** The metadata by which a session or charge is known to be ours. */
  static final String PAYMENT = "puntual_payment";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SESSION_EVENTS = "checkout.session.";
  private static final Set<String> LOST = Set.of("requires_payment_method", "canceled");

  private StripeAnswers() {}

  static Opening opening(Reply.Answered answer) {
    if (answer.success()) {
      var session = JSON.readTree(answer.text());
      return new Opening.Ready(text(session, "id"), URI.create(text(session, "url")));
    }
    boolean later = answer.status() == 409 || answer.status() == 429 || answer.status() >= 500;
    return later
        ? new Opening.Silent("status " + answer.status())
        : new Opening.Refused("status " + answer.status() + " " + errorCode(answer.text()));
  }

  static Heard heard(String body) {
    return parse(body)
        .map(event -> text(event, "id"))
        .filter(id -> !id.isEmpty())
        .<Heard>map(Heard.Genuine::new)
        .orElseGet(() -> new Heard.Unreadable("not an event"));
  }

  static Word word(String body) {
    var event = parse(body).orElseGet(JSON::createObjectNode);
    var type = text(event, "type");
    var object = event.path("data").path("object");
    var payment = payment(object);
    if (payment == null) {
      return new Word.Nothing(type);
    }
    if (type.startsWith(SESSION_EVENTS)) {
      return new Word.AskAbout(payment, text(object, "id"));
    }
    return type.equals("charge.refunded")
        ? new Word.AskAbout(payment, null)
        : new Word.Nothing(type);
  }

  static Told told(Reply.Answered answer, UUID asked) {
    if (answer.status() == 404) {
      return new Told.Stranger();
    }
    if (!answer.success()) {
      return new Told.Silent("status " + answer.status());
    }
    var session = JSON.readTree(answer.text());
    return asked.equals(payment(session)) ? new Told.Known(standing(session)) : new Told.Stranger();
  }

  private static Standing standing(JsonNode session) {
    var currency = text(session, "currency");
    var amount = StripeAmounts.money(session.path("amount_total").asLong(0), currency);
    var intent = session.path("payment_intent");
    if (text(session, "payment_status").equals("paid")) {
      long refunded = intent.path("latest_charge").path("amount_refunded").asLong(0);
      return Standing.paid(amount, StripeAmounts.money(refunded, currency));
    }
    return switch (text(session, "status")) {
      case "expired" -> Standing.failed(amount, "expired");
      case "complete" ->
          LOST.contains(text(intent, "status"))
              ? Standing.failed(amount, "declined")
              : Standing.of(Standing.State.PENDING, amount);
      default -> Standing.of(Standing.State.STARTED, amount);
    };
  }

  private static @Nullable UUID payment(JsonNode object) {
    try {
      return UUID.fromString(text(object.path("metadata"), PAYMENT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Stripe's own code only: its sentences may repeat what was sent. */
  private static String errorCode(String body) {
    var error = parse(body).orElseGet(JSON::createObjectNode).path("error");
    var code = text(error, "code");
    return code.isEmpty() ? text(error, "type") : code;
  }

  private static Optional<JsonNode> parse(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
