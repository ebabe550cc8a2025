package dev.puntual.simulator.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes messages at {@code /v24.0/{number}/messages} and texts at {@code
 * /v24.0/{account}/message_templates} of accounts that were opened here, and calls with {@code
 * X-Hub-Signature-256}. What one does to it beside is in {@link WhatsAppPeople}.
 */
public final class WhatsAppDesk implements HttpHandler {

  public static final String PATH = "/v24.0/";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WhatsAppPeople people;
  private final Map<String, WhatsAppLine> lines = new ConcurrentHashMap<>();
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();
  private volatile InstantSource clock = () -> Instant.EPOCH;

  /** Opened by the simulator. */
  public WhatsAppDesk(Caller caller) {
    this.people = new WhatsAppPeople(caller, lines);
  }

  /** A message as it came. */
  public record Taken(String id, String number, String to, JsonNode message) {}

  /** From now on there is a telephone of this account; it calls there. */
  public void account(String number, String account, String token, String secret, URI callback) {
    lines.put(number, new WhatsAppLine(number, account, token, secret, callback));
  }

  /** What becomes of messages from now on, by whom they are for. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  public void calling(Calling how) {
    people.calling(how);
  }

  /**
   * What it goes by for the hours in which people may be answered; stands still until it is told.
   */
  public void clock(InstantSource by) {
    clock = by;
  }

  /** What people do, and what Meta decides. */
  public WhatsAppPeople people() {
    return people;
  }

  /** From now on it knows nothing of what it took by this telephone. */
  public void forget(String number) {
    taken.removeIf(message -> message.number().equals(number));
  }

  /** All that was accepted, in order, also where the answer was lost. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var parts = exchange.getRequestURI().getPath().substring(PATH.length()).split("/", -1);
      var said = asked(Wire.body(exchange));
      var line = line(parts[0]);
      if (line == null || !believed(exchange, line)) {
        Wire.answer(exchange, line == null ? 400 : 401, error(line == null ? 100 : 190));
      } else if (parts.length == 2 && parts[1].equals("messages")) {
        take(exchange, line, said);
      } else if (parts.length == 2 && parts[1].equals("message_templates")) {
        WhatsAppTexts.answer(exchange, line, said);
      } else {
        Wire.answer(exchange, 200, WhatsAppTexts.standing(line));
      }
    }
  }

  private @Nullable WhatsAppLine line(String id) {
    return lines.values().stream()
        .filter(line -> line.numberId.equals(id) || line.accountId.equals(id))
        .findFirst()
        .orElse(null);
  }

  private static boolean believed(HttpExchange exchange, WhatsAppLine line) {
    return ("Bearer " + line.token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  /** What is no JSON asks for nothing. */
  private static JsonNode asked(String said) {
    try {
      return JSON.readTree(said);
    } catch (JacksonException nonsense) {
      return JSON.createObjectNode();
    }
  }

  private void take(HttpExchange exchange, WhatsAppLine line, JsonNode message) throws IOException {
    var to = message.path("to").asString(message.path("recipient").asString(""));
    var now = clock.instant();
    int fault = WhatsAppRules.fault(line, message, now);
    var fate = fault == 0 ? fates.apply(to) : new Fate.Refused(fault == 131031 ? 403 : 400, fault);
    switch (fate) {
      case Fate.Refused(var status, var code) -> Wire.answer(exchange, status, error(code));
      case Fate.Throttled(var seconds) -> Wire.wait(exchange, seconds, error(130429));
      case Fate.Arrives _ -> accept(exchange, line, keep(line, to, message, now), 0, now);
      case Fate.Fails(var code) -> accept(exchange, line, keep(line, to, message, now), code, now);
      case Fate.Silent _ -> Wire.answer(exchange, 200, accepted(keep(line, to, message, now)));
      case Fate.Hangs _ -> people.told(line, keep(line, to, message, now), 0, now);
      case Fate.Breaks _ -> {
        var kept = keep(line, to, message, now);
        Wire.answer(exchange, 500, error(131000));
        people.told(line, kept, 0, now);
      }
    }
  }

  /** What is said freely to somebody who did not write is accepted first, and fails later. */
  private void accept(
      HttpExchange exchange, WhatsAppLine line, Taken message, int code, Instant now)
      throws IOException {
    Wire.answer(exchange, 200, accepted(message));
    boolean free = !message.message().path("type").asString("").equals("template");
    boolean closed = free && !WhatsAppRules.open(line, message.to(), now);
    people.told(line, message, closed ? 131047 : code, now);
  }

  private Taken keep(WhatsAppLine line, String to, JsonNode message, Instant now) {
    var kept = new Taken("wamid." + UUID.randomUUID(), line.numberId, to, message);
    taken.add(kept);
    if (!WhatsAppRules.open(line, to, now)) {
      line.reached.put(to, now);
    }
    return kept;
  }

  private static String accepted(Taken message) {
    return "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"%s\",\"wa_id\":\"%s\"}],\"messages\":[{\"id\":\"%s\"}]}"
        .formatted(message.to(), WhatsAppPeople.own(message.to()), message.id());
  }

  static String error(int code) {
    return "{\"error\":{\"message\":\"(#%d) error %d\",\"type\":\"OAuthException\",\"code\":%d,\"fbtrace_id\":\"x\"}}"
        .formatted(code, code, code);
  }
}
