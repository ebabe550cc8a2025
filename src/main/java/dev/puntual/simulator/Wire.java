package dev.puntual.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What every desk reads from a line and writes to it. */
public final class Wire {

  private Wire() {}

  /** The fields of a form; the last of a name counts. */
  public static Map<String, String> form(HttpExchange exchange) throws IOException {
    return fields(body(exchange));
  }

  /** The fields behind the question mark. */
  public static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return fields(query == null ? "" : query);
  }

  private static Map<String, String> fields(String text) {
    var form = new HashMap<String, String>();
    for (var field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return form;
  }

  public static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  public static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Not now. */
  public static void wait(HttpExchange exchange, int seconds, String json) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
    answer(exchange, 429, json);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
