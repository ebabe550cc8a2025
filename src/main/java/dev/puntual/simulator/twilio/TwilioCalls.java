package dev.puntual.simulator.twilio;

import com.sun.net.httpserver.HttpExchange;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How calls and their legs stand, for whoever asks by id, by number or by the call they are of. */
final class TwilioCalls {

  private final Queue<Leg> legs = new ConcurrentLinkedQueue<>();
  private final Map<String, Stands> standing = new ConcurrentHashMap<>();

  /**
   * @param parent the call that it is a leg of; empty for a call
   */
  private record Leg(String sid, String account, String to, String since, String parent) {}

  /**
   * @param by who took it, as Twilio guesses; may be empty
   */
  record Stands(String status, String by, int seconds) {}

  void add(TwilioVoice.Placed call) {
    legs.add(new Leg(call.sid(), call.account(), call.to(), call.since(), ""));
    standing.put(call.sid(), new Stands("queued", "", 0));
  }

  void leg(TwilioVoice.Placed of, String sid, String to, Stands how) {
    legs.add(new Leg(sid, of.account(), to, of.since(), of.sid()));
    standing.put(sid, how);
  }

  void stands(String sid, Stands how) {
    standing.put(sid, how);
  }

  /** It never had any of that account. */
  void forget(String account) {
    legs.removeIf(leg -> leg.account().equals(account));
  }

  String json(String sid) {
    return legs.stream()
        .filter(leg -> leg.sid().equals(sid))
        .map(this::json)
        .findFirst()
        .orElse("{}");
  }

  /** {@code /Calls/<sid>.json}, or {@code /Calls.json} with To or ParentCallSid. */
  void look(HttpExchange exchange, String account, String sid) throws IOException {
    var query = Wire.query(exchange);
    var to = query.getOrDefault("To", "");
    var parent = query.getOrDefault("ParentCallSid", "");
    var found =
        legs.stream()
            .filter(leg -> leg.account().equals(account))
            .filter(leg -> sid.isEmpty() || leg.sid().equals(sid))
            .filter(leg -> to.isEmpty() || leg.to().equals(to))
            .filter(leg -> parent.isEmpty() || leg.parent().equals(parent))
            .map(this::json)
            .toList();
    if (sid.isEmpty()) {
      Wire.answer(
          exchange, 200, found.stream().collect(Collectors.joining(",", "{\"calls\":[", "]}")));
    } else if (found.isEmpty()) {
      Wire.answer(exchange, 404, TwilioDesk.error(404, 20404));
    } else {
      Wire.answer(exchange, 200, found.getFirst());
    }
  }

  private String json(Leg leg) {
    var how = standing.getOrDefault(leg.sid(), new Stands("queued", "", 0));
    return "{\"sid\":\"%s\",\"to\":\"%s\",\"direction\":\"%s\",\"status\":\"%s\",\"date_created\":\"%s\",\"parent_call_sid\":%s,\"answered_by\":%s,\"duration\":\"%d\"}"
        .formatted(
            leg.sid(),
            leg.to(),
            leg.parent().isEmpty() ? "outbound-api" : "outbound-dial",
            how.status(),
            leg.since(),
            quoted(leg.parent()),
            quoted(how.by()),
            how.seconds());
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "null" : "\"" + text + "\"";
  }
}
