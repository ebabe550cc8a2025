package dev.puntual.simulator.twilio;

import com.sun.net.httpserver.HttpExchange;
import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Wire;
import dev.puntual.simulator.twilio.Person.Does;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's calls (twilio.com/docs/voice/api/call-resource): rings whoever it is told to, and says
 * what the address it was given tells it to say.
 */
public final class TwilioVoice {

  private final Caller caller;
  private final Map<String, String> tokens;
  private final Queue<Placed> placed = new ConcurrentLinkedQueue<>();
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final TwilioCalls calls = new TwilioCalls();
  private volatile Function<String, Person> people = _ -> Person.pressing();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();
  private volatile Calling calling = Calling.IN_ORDER;
  private volatile InstantSource clock = InstantSource.system();

  TwilioVoice(Caller caller, Map<String, String> tokens) {
    this.caller = caller;
    this.tokens = tokens;
  }

  /** A call as it was asked for. */
  public record Placed(
      String sid, String account, String to, Map<String, String> form, String since) {

    String field(String name) {
      return form.getOrDefault(name, "");
    }
  }

  /**
   * What somebody was told, or did, on the telephone.
   *
   * @param on whose
   * @param what {@code say}, {@code press} or {@code dial}
   */
  public record Heard(String call, String on, String what, String words) {}

  /** What people do from now on, by their number. */
  public void people(Function<String, Person> of) {
    people = of;
  }

  /** What becomes of requests for a call from now on, by whom they are for. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  public void calling(Calling how) {
    calling = how;
  }

  /** By which clock its list says when it took a call. */
  public void clock(InstantSource other) {
    clock = other;
  }

  /** All calls that were taken by that account, in order, also where the answer was lost. */
  public List<Placed> placed(String account) {
    return placed.stream().filter(call -> call.account().equals(account)).toList();
  }

  /** What was said and pressed in the calls of that account. */
  public List<Heard> heard(String account) {
    var calls = placed(account).stream().map(Placed::sid).collect(Collectors.toSet());
    return heard.stream().filter(one -> calls.contains(one.call())).toList();
  }

  /** A call that was taken and never rang rings now. */
  public void rings(Placed call) {
    begin(call, people.apply(call.to()));
  }

  /** It knows of no call of that account any more. */
  public void forget(String account) {
    calls.forget(account);
  }

  void look(HttpExchange exchange, String account, String file) throws IOException {
    calls.look(exchange, account, file.replaceFirst("\\.json$", ""));
  }

  void take(HttpExchange exchange, String account, Map<String, String> form) throws IOException {
    var to = form.getOrDefault("To", "");
    var fate = to.matches("\\+[1-9]\\d{7,14}") ? fates.apply(to) : new Fate.Refused(400, 21211);
    switch (fate) {
      case Fate.Refused(var status, var code) ->
          Wire.answer(exchange, status, TwilioDesk.error(status, code));
      case Fate.Throttled(var seconds) ->
          Wire.wait(exchange, seconds, TwilioDesk.error(429, 20429));
      case Fate.Silent _ -> Wire.answer(exchange, 201, calls.json(keep(account, form).sid()));
      case Fate.Fails _ -> accept(exchange, account, form, Person.who(Does.NOBODY));
      case Fate.Arrives _ -> accept(exchange, account, form, null);
      case Fate.Hangs _ -> begin(keep(account, form), people.apply(to));
      case Fate.Breaks _ -> {
        var call = keep(account, form);
        Wire.answer(exchange, 500, TwilioDesk.error(500, 20500));
        begin(call, people.apply(to));
      }
    }
  }

  private void accept(
      HttpExchange exchange, String account, Map<String, String> form, @Nullable Person who)
      throws IOException {
    var call = keep(account, form);
    Wire.answer(exchange, 201, calls.json(call.sid()));
    begin(call, who == null ? people.apply(call.to()) : who);
  }

  private Placed keep(String account, Map<String, String> form) {
    var since =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    var sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    var call = new Placed(sid, account, form.getOrDefault("To", ""), Map.copyOf(form), since);
    placed.add(call);
    calls.add(call);
    return call;
  }

  private void begin(Placed call, Person who) {
    var token = tokens.getOrDefault(call.account(), "");
    var play = new TwilioPlay(caller, call, token, people, heard::add, calls);
    caller.begin(() -> play.run(who, calling));
  }
}
