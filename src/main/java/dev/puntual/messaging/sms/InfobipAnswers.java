package dev.puntual.messaging.sms;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people wrote to numbers at Infobip, in its format MO_JSON_2
 * (infobip.com/docs/api/channels/sms/inbound-sms). It does not say which message that answers.
 */
final class InfobipAnswers {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

  private InfobipAnswers() {}

  /** Empty when nothing in it is an answer. */
  static List<DeliveryEvent> of(JsonNode told) {
    return told.path("results")
        .valueStream()
        .filter(result -> !result.path("messageId").asString("").isEmpty())
        .filter(result -> result.path("from").asString("").matches("\\+?\\d{3,15}"))
        .map(InfobipAnswers::answer)
        .toList();
  }

  private static DeliveryEvent answer(JsonNode result) {
    var from = "+" + result.path("from").asString("").replace("+", "");
    var text = result.path("text").asString("");
    var at = at(result.path("receivedAt").asString(""));
    var said = new Said(from, "", text, at, List.of());
    var id = result.path("messageId").asString("") + ":received";
    return new DeliveryEvent(id, null, "", Kind.ANSWER, "received", said);
  }

  private static @Nullable Instant at(String text) {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException other) {
      return null;
    }
  }
}
