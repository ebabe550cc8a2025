package dev.puntual.simulator.twilio;

import com.sun.net.httpserver.HttpExchange;
import dev.puntual.simulator.Wire;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How messages stand, for whoever asks by id or by number. */
final class TwilioLedger {

  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private volatile InstantSource clock = InstantSource.system();

  private record Line(Taken message, Instant at, String status, int code) {}

  void clock(InstantSource other) {
    clock = other;
  }

  void stands(Taken message, String status, int code) {
    lines.merge(
        message.sid(),
        new Line(message, clock.instant(), status, code),
        (old, now) -> new Line(message, old.at(), status, code));
  }

  void forget(String account) {
    lines.values().removeIf(line -> line.message().account().equals(account));
  }

  /** {@code /Messages/{sid}.json}. */
  void one(HttpExchange exchange, String account, String sid) throws IOException {
    var line = lines.get(sid);
    if (line == null || !line.message().account().equals(account)) {
      Wire.answer(exchange, 404, "{\"code\":20404,\"message\":\"not found\",\"status\":404}");
    } else {
      Wire.answer(exchange, 200, json(line));
    }
  }

  /** {@code /Messages.json?To=…}; of the other filters none is looked at. */
  void list(HttpExchange exchange, String account) throws IOException {
    var asked = Wire.query(exchange);
    var found =
        lines.values().stream()
            .filter(line -> line.message().account().equals(account))
            .filter(line -> line.message().to().equals(asked.getOrDefault("To", "")))
            .map(TwilioLedger::json)
            .collect(Collectors.joining(","));
    Wire.answer(exchange, 200, "{\"messages\":[" + found + "]}");
  }

  private static String json(Line line) {
    var at = DateTimeFormatter.RFC_1123_DATE_TIME.format(line.at().atOffset(ZoneOffset.UTC));
    return "{\"sid\":\"%s\",\"to\":\"%s\",\"direction\":\"outbound-api\",\"status\":\"%s\",\"error_code\":%s,\"date_created\":\"%s\"}"
        .formatted(
            line.message().sid(),
            line.message().to(),
            line.status(),
            line.code() == 0 ? "null" : String.valueOf(line.code()),
            at);
  }
}
