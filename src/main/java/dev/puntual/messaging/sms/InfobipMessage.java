package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.Slip;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One message as Infobip's version 3 asks for it (infobip.com/docs/api/channels/sms). */
final class InfobipMessage {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONGEST = Duration.ofDays(2);

  private InfobipMessage() {}

  static String of(Account account, Slip slip) {
    var id = slip.messageId().toString();
    var most = slip.goodFor().compareTo(LONGEST) > 0 ? LONGEST : slip.goodFor();
    var validity = Map.of("amount", Math.max(1, most.toMinutes()), "timeUnit", "MINUTES");
    var callback =
        AddressToken.mark(slip.callback(), slip.messageId(), account.key(InfobipSms.KEY));
    var delivery = Map.of("url", callback, "contentType", "application/json");
    return JSON.writeValueAsString(
        Map.of(
            "messages",
            List.of(
                Map.of(
                    "sender", account.sender(),
                    "destinations", List.of(Map.of("to", slip.to().substring(1), "messageId", id)),
                    "content", Map.of("text", slip.text()),
                    "options", Map.of("validityPeriod", validity),
                    "webhooks", Map.of("delivery", delivery, "callbackData", id)))));
  }
}
