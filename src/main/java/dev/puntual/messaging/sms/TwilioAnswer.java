package dev.puntual.messaging.sms;

import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a person wrote to a number at Twilio (twilio.com/docs/messaging/guides/webhook-request). It
 * does not say which message that answers. Pictures stay with Twilio.
 */
final class TwilioAnswer {

  private static final int MOST_MEDIA = 10;

  private TwilioAnswer() {}

  /** Empty when the call tells of something else. */
  static Optional<DeliveryEvent> of(Map<String, String> fields) {
    var sid = fields.getOrDefault("MessageSid", "");
    boolean received = fields.getOrDefault("SmsStatus", "").equals("received");
    var from = fields.getOrDefault("From", "");
    if (!received || sid.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    var media =
        IntStream.range(0, Math.min(MOST_MEDIA, count(fields.getOrDefault("NumMedia", ""))))
            .mapToObj(
                no -> Enclosure.elsewhere("", fields.getOrDefault("MediaContentType" + no, ""), 0))
            .toList();
    var said = new Said(from, "", fields.getOrDefault("Body", ""), null, media);
    return Optional.of(
        new DeliveryEvent(sid + ":received", null, "", Kind.ANSWER, "received", said));
  }

  private static int count(String digits) {
    return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
  }
}
