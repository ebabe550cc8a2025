package dev.puntual.simulator.infobip;

import dev.puntual.simulator.Caller;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A person wrote to a number: one call in the format MO_JSON_2, unsigned. */
final class InfobipHeard {

  private static final JsonMapper JSON = JsonMapper.shared();

  private InfobipHeard() {}

  static Caller.Ring ring(String address, String id, String from, String number, String text) {
    var result =
        Map.of(
            "messageId",
            id,
            "from",
            from.replace("+", ""),
            "to",
            number.replace("+", ""),
            "text",
            text,
            "cleanText",
            text,
            "keyword",
            "",
            "receivedAt",
            "2026-03-10T16:00:00.000+0000",
            "smsCount",
            1);
    var body =
        JSON.writeValueAsString(
            Map.of("results", List.of(result), "messageCount", 1, "pendingMessageCount", 0));
    return new Caller.Ring(URI.create(address), Map.of("Content-Type", "application/json"), body);
  }
}
