package dev.puntual.simulator.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Takes messages at {@code /2010-04-01/Accounts/{sid}/Messages.json}, and telephone calls at {@code
 * Calls.json} beside it, of accounts that were opened here, and calls back with {@code
 * X-Twilio-Signature}.
 */
public final class TwilioDesk implements HttpHandler {

  public static final String PATH = "/2010-04-01/Accounts/";

  private static final int LONGEST = 1600;

  private final Caller caller;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, Rented> numbers = new ConcurrentHashMap<>();
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();
  private final TwilioLedger ledger = new TwilioLedger();
  private final TwilioVoice voice;
  private volatile Calling calling = Calling.IN_ORDER;

  /** Opened by the simulator. */
  public TwilioDesk(Caller caller) {
    this.caller = caller;
    this.voice = new TwilioVoice(caller, tokens);
  }

  /** Where it carries calls. */
  public TwilioVoice voice() {
    return voice;
  }

  /** A message as it came. */
  public record Taken(
      String sid,
      String account,
      String to,
      String from,
      String body,
      String callback,
      int validity) {}

  /** From now on there is an account of this name. */
  public void account(String sid, String token) {
    tokens.put(sid, token);
  }

  /**
   * Where a number that an account rented tells what people write to it.
   *
   * @param token with which it signs
   */
  record Rented(String number, String account, String token, String address) {}

  /** From now on what people write to the number of an account is told there. */
  public void number(String number, String account, String address) {
    numbers.put(number, new Rented(number, account, tokens.getOrDefault(account, ""), address));
  }

  /** Somebody writes to a number. Returns the message's id. */
  public String says(String from, String number, String text) {
    var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    var to = numbers.get(number);
    if (to != null) {
      var ring = TwilioCall.heard(to, from, text, sid);
      caller.ring(calling.twice() ? List.of(ring, ring) : List.of(ring));
    }
    return sid;
  }

  /** Somebody writes a word by which this account takes people out there. */
  public void stops(String from, String number, String word) {
    var to = numbers.get(number);
    if (to != null) {
      caller.ring(List.of(TwilioCall.stopped(to, from, word)));
    }
  }

  /** What becomes of messages from now on, by whom they are for. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  public void calling(Calling how) {
    calling = how;
  }

  /** By which clock its list says when it took a message. */
  public void clock(InstantSource clock) {
    ledger.clock(clock);
  }

  /** From now on it knows nothing of what it took by this account. */
  public void forget(String account) {
    ledger.forget(account);
    taken.removeIf(message -> message.account().equals(account));
  }

  /** All that was accepted, in order, also where the answer was lost. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var parts = exchange.getRequestURI().getPath().substring(PATH.length()).split("/", -1);
      var form = Wire.form(exchange);
      boolean one = parts.length == 3 && parts[1].equals("Messages");
      if (parts.length > 1 && parts[1].matches("Calls(\\.json)?")) {
        calls(exchange, parts, form);
      } else if (!one && (parts.length != 2 || !parts[1].equals("Messages.json"))) {
        Wire.answer(exchange, 404, error(404, 20404));
      } else if (!believed(exchange, parts[0])) {
        Wire.answer(exchange, 401, error(401, 20003));
      } else if (one) {
        ledger.one(exchange, parts[0], parts[2].replaceFirst("\\.json$", ""));
      } else if (exchange.getRequestMethod().equals("GET")) {
        ledger.list(exchange, parts[0]);
      } else {
        take(exchange, parts[0], form);
      }
    }
  }

  private void calls(HttpExchange exchange, String[] parts, Map<String, String> form)
      throws IOException {
    if (!believed(exchange, parts[0])) {
      Wire.answer(exchange, 401, error(401, 20003));
    } else if (exchange.getRequestMethod().equals("GET")) {
      voice.look(exchange, parts[0], parts.length == 3 ? parts[2] : "");
    } else {
      voice.take(exchange, parts[0], form);
    }
  }

  private void take(HttpExchange exchange, String account, Map<String, String> form)
      throws IOException {
    var to = form.getOrDefault("To", "");
    int fault = fault(to, form);
    var fate = fault == 0 ? fates.apply(to) : new Fate.Refused(400, fault);
    switch (fate) {
      case Fate.Refused(var status, var code) -> Wire.answer(exchange, status, error(status, code));
      case Fate.Throttled(var seconds) -> {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        Wire.answer(exchange, 429, error(429, 20429));
      }
      case Fate.Arrives _ -> accept(exchange, keep(account, form), "delivered", 0);
      case Fate.Fails(var code) -> accept(exchange, keep(account, form), "undelivered", code);
      case Fate.Silent _ -> Wire.answer(exchange, 201, created(keep(account, form)));
      case Fate.Hangs _ -> tell(keep(account, form), "delivered", 0);
      case Fate.Breaks _ -> {
        var message = keep(account, form);
        Wire.answer(exchange, 500, error(500, 20500));
        tell(message, "delivered", 0);
      }
    }
  }

  private static int fault(String to, Map<String, String> form) {
    if (!to.matches("\\+[1-9]\\d{7,14}")) {
      return 21211;
    }
    var body = form.getOrDefault("Body", "");
    if (body.isEmpty()) {
      return 21602;
    }
    return body.length() > LONGEST ? 21617 : 0;
  }

  private Taken keep(String account, Map<String, String> form) {
    var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    var message =
        new Taken(
            sid,
            account,
            form.getOrDefault("To", ""),
            form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", "")),
            form.getOrDefault("Body", ""),
            form.getOrDefault("StatusCallback", ""),
            Integer.parseInt(form.getOrDefault("ValidityPeriod", "36000")));
    taken.add(message);
    ledger.stands(message, "queued", 0);
    return message;
  }

  private void accept(HttpExchange exchange, Taken message, String end, int code)
      throws IOException {
    Wire.answer(exchange, 201, created(message));
    tell(message, end, code);
  }

  private void tell(Taken message, String end, int code) {
    ledger.stands(message, end, code);
    if (message.callback().isEmpty() || calling.never()) {
      return;
    }
    var token = tokens.getOrDefault(message.account(), "");
    var rings = new ArrayList<Caller.Ring>();
    for (var status : List.of("queued", "sent", end)) {
      rings.add(TwilioCall.of(message, status, status.equals(end) ? code : 0, token));
    }
    var how = calling;
    if (how.backwards()) {
      Collections.reverse(rings);
    }
    if (how.twice()) {
      rings.addAll(List.copyOf(rings));
    }
    caller.ring(rings);
  }

  private boolean believed(HttpExchange exchange, String account) {
    var token = tokens.get(account);
    var open = (account + ":" + token).getBytes(StandardCharsets.UTF_8);
    var expected = "Basic " + Base64.getEncoder().encodeToString(open);
    return token != null && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static String created(Taken message) {
    return "{\"sid\":\"%s\",\"account_sid\":\"%s\",\"status\":\"queued\",\"error_code\":null}"
        .formatted(message.sid(), message.account());
  }

  static String error(int status, int code) {
    return "{\"code\":%d,\"message\":\"error %d\",\"status\":%d}".formatted(code, code, status);
  }
}
