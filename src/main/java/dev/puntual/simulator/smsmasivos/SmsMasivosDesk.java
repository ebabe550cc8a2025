package dev.puntual.simulator.smsmasivos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Takes messages at {@code /sms/send} of keys that were opened here; replaces accents; is silent.
 */
public final class SmsMasivosDesk implements HttpHandler {

  public static final String PATH = "/sms/send";

  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();

  /**
   * A message as it goes out.
   *
   * @param message without accents
   */
  public record Taken(String key, String number, String country, String sender, String message) {}

  /** From now on this key is believed. */
  public void account(String key) {
    keys.add(key);
  }

  /** What becomes of messages from now on, by their ten digits. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  /** All that was accepted, in order, also where the answer was lost. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var form = Wire.form(exchange);
      var key = exchange.getRequestHeaders().getFirst("apikey");
      if (key == null || !keys.contains(key)) {
        Wire.answer(exchange, 401, refusal(401, "auth_03"));
      } else if (!form.getOrDefault("numbers", "").matches("\\d{10}")) {
        Wire.answer(exchange, 200, refusal(400, "sms_03"));
      } else {
        take(exchange, key, form);
      }
    }
  }

  private void take(HttpExchange exchange, String key, Map<String, String> form)
      throws IOException {
    var number = form.getOrDefault("numbers", "");
    switch (fates.apply(number)) {
      case Fate.Refused(var status, var code) ->
          Wire.answer(exchange, 200, refusal(status, "sms_%02d".formatted(code)));
      case Fate.Throttled(var seconds) ->
          Wire.wait(exchange, seconds, refusal(429, "sms_throttled"));
      case Fate.Arrives _, Fate.Fails _, Fate.Silent _ -> {
        keep(key, form);
        Wire.answer(exchange, 200, accepted(number));
      }
      case Fate.Hangs _ -> keep(key, form);
      case Fate.Breaks _ -> {
        keep(key, form);
        Wire.answer(exchange, 500, refusal(500, "sms_error"));
      }
    }
  }

  private void keep(String key, Map<String, String> form) {
    var text = Normalizer.normalize(form.getOrDefault("message", ""), Normalizer.Form.NFD);
    taken.add(
        new Taken(
            key,
            form.getOrDefault("numbers", ""),
            form.getOrDefault("country_code", ""),
            form.getOrDefault("sender", ""),
            text.replaceAll("\\p{M}", "")));
  }

  private static String accepted(String number) {
    return "{\"success\":true,\"status\":200,\"total_messages\":1,\"references\":[{\"reference\":\"%s\",\"number\":\"%s\"}]}"
        .formatted(UUID.randomUUID(), number);
  }

  private static String refusal(int status, String code) {
    return "{\"success\":false,\"status\":%d,\"code\":\"%s\",\"message\":\"error %s\"}"
        .formatted(status, code, code);
  }
}
