package dev.puntual.simulator.infobip;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes messages at {@code /sms/3/messages} of keys that were opened here, reports to the address
 * of each message, unsigned, and answers {@code /sms/3/logs} from what it remembers.
 */
public final class InfobipDesk implements HttpHandler {

  public static final String PATH = "/sms/3/";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ERROR = "{\"errorCode\":\"E%d\",\"description\":\"error %d\"}";

  private final Caller caller;
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final Map<String, String> ears = new ConcurrentHashMap<>();
  private final Map<String, Taken> taken = new ConcurrentHashMap<>();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();

  /** Opened by the simulator. */
  public InfobipDesk(Caller caller) {
    this.caller = caller;
  }

  /**
   * A message as it came, and how it stands.
   *
   * @param status as JSON
   */
  public record Taken(
      String id, String account, String to, String text, String callback, String status) {}

  /** From now on this key opens that account, beside those that did before. */
  public void account(String account, String key) {
    keys.put(key, account);
  }

  /** From now on what people write to a number is told there. */
  public void number(String number, String address) {
    ears.put(number, address);
  }

  /** Somebody writes to a number. Returns the message's id. */
  public String says(String from, String number, String text) {
    var id = UUID.randomUUID().toString();
    var ear = ears.get(number);
    if (ear != null) {
      caller.ring(List.of(InfobipHeard.ring(ear, id, from, number, text)));
    }
    return id;
  }

  /** What becomes of messages from now on, by whom they are for. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  /** All that was accepted, in no order, also where the answer was lost. */
  public List<Taken> taken() {
    return List.copyOf(taken.values());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var said = Wire.body(exchange);
      var shown = exchange.getRequestHeaders().getFirst("Authorization");
      var account = keys.get(shown == null ? "" : shown.replaceFirst("^App ", ""));
      if (account == null) {
        Wire.answer(exchange, 401, ERROR.formatted(401, 401));
      } else if (exchange.getRequestURI().getPath().equals(PATH + "logs")) {
        log(exchange, account);
      } else {
        take(exchange, account, asked(said));
      }
    }
  }

  /** What is no JSON asks for nothing. */
  private static JsonNode asked(String said) {
    try {
      return JSON.readTree(said).path("messages").path(0);
    } catch (JacksonException nonsense) {
      return JSON.createObjectNode();
    }
  }

  private void log(HttpExchange exchange, String account) throws IOException {
    var query = exchange.getRequestURI().getQuery();
    var message = taken.get(query == null ? "" : query.replaceFirst("^messageId=", ""));
    boolean known = message != null && message.account().equals(account);
    Wire.answer(exchange, 200, results(known ? List.of(message) : List.of()));
  }

  private void take(HttpExchange exchange, String account, JsonNode asked) throws IOException {
    var to = asked.path("destinations").path(0).path("to").asString("");
    var id = asked.path("destinations").path(0).path("messageId").asString("");
    var fate = to.matches("[1-9]\\d{7,14}") ? fates.apply(to) : new Fate.Refused(400, 52);
    switch (fate) {
      case Fate.Refused(var status, var code) when status == 400 ->
          Wire.answer(exchange, 200, answer(id, to, InfobipStanding.of(code)));
      case Fate.Refused(var status, var code) ->
          Wire.answer(exchange, status, ERROR.formatted(status, code));
      case Fate.Throttled(var seconds) -> Wire.wait(exchange, seconds, ERROR.formatted(429, 429));
      case Fate.Arrives _ -> {
        Wire.answer(exchange, 200, answer(id, to, InfobipStanding.PENDING));
        tell(keep(account, id, to, asked, InfobipStanding.DELIVERED));
      }
      case Fate.Fails(var code) -> {
        Wire.answer(exchange, 200, answer(id, to, InfobipStanding.PENDING));
        tell(keep(account, id, to, asked, InfobipStanding.of(code)));
      }
      case Fate.Silent _ -> {
        keep(account, id, to, asked, InfobipStanding.PENDING);
        Wire.answer(exchange, 200, answer(id, to, InfobipStanding.PENDING));
      }
      case Fate.Hangs _ -> tell(keep(account, id, to, asked, InfobipStanding.DELIVERED));
      case Fate.Breaks _ -> {
        var message = keep(account, id, to, asked, InfobipStanding.DELIVERED);
        Wire.answer(exchange, 500, ERROR.formatted(500, 500));
        tell(message);
      }
    }
  }

  private Taken keep(String account, String id, String to, JsonNode asked, String status) {
    var text = asked.path("content").path("text").asString("");
    var callback = asked.path("webhooks").path("delivery").path("url").asString("");
    var message = new Taken(id, account, to, text, callback, status);
    taken.put(id, message);
    return message;
  }

  private void tell(Taken message) {
    var headers = Map.of("Content-Type", "application/json");
    var report = results(List.of(message));
    caller.ring(
        Collections.singletonList(
            new Caller.Ring(URI.create(message.callback()), headers, report)));
  }

  private static String results(List<Taken> messages) {
    var each =
        messages.stream()
            .map(
                m ->
                    "{\"messageId\":\"%s\",\"to\":\"%s\",%s}".formatted(m.id(), m.to(), m.status()))
            .toList();
    return "{\"results\":[" + String.join(",", each) + "]}";
  }

  private static String answer(String id, String to, String status) {
    return "{\"messages\":[{\"messageId\":\"%s\",\"destination\":\"%s\",%s}]}"
        .formatted(id, to, status);
  }
}
