package dev.puntual.simulator.twilio;

import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.twilio.Person.Does;
import dev.puntual.simulator.twilio.TwilioVoice.Heard;
import dev.puntual.simulator.twilio.TwilioVoice.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** One call from its first ring to its end, with what its owner is told meanwhile and after. */
final class TwilioPlay {

  /** Whoever sends a caller round in circles is hung up on. */
  private static final int MOST_PAGES = 30;

  private final Caller caller;
  private final Placed call;
  private final String token;
  private final Function<String, Person> people;
  private final Consumer<Heard> heard;
  private final TwilioCalls calls;

  TwilioPlay(
      Caller caller,
      Placed call,
      String token,
      Function<String, Person> people,
      Consumer<Heard> heard,
      TwilioCalls calls) {
    this.caller = caller;
    this.call = call;
    this.token = token;
    this.people = people;
    this.heard = heard;
    this.calls = calls;
  }

  /** Without being told so it tells only how a call ended. */
  void run(Person who, Calling how) {
    var rings = new ArrayList<Caller.Ring>();
    var wanted = call.field("StatusCallbackEvent");
    for (var status : List.of("initiated", "ringing")) {
      if (wanted.contains(status)) {
        rings.add(status(status, who));
      }
    }
    if (who.end().equals("completed")) {
      if (wanted.contains("answered")) {
        rings.add(status("in-progress", who));
      }
      talk(who, how);
    }
    calls.stands(call.sid(), stands(who));
    rings.add(status(who.end(), who));
    tell(rings, how);
  }

  private static TwilioCalls.Stands stands(Person who) {
    var by =
        switch (who.does()) {
          case MACHINE -> "machine_start";
          case ANSWERS -> "human";
          case BUSY, RINGS, NOBODY -> "";
        };
    return new TwilioCalls.Stands(who.end(), by, by.isEmpty() ? 0 : 42);
  }

  private void talk(Person who, Calling how) {
    var keys = new ArrayList<>(who.keys());
    var next = call.field("Url");
    Map<String, String> more = Map.of();
    for (int page = 0; page < MOST_PAGES && !next.isEmpty(); page++) {
      var said = caller.ask(TwilioCall.signed(next, fields("in-progress", who, more), token));
      if (said.isEmpty()) {
        return;
      }
      var script = new TwilioScript(next, said.get(), keys, this::hears, this::dial);
      var turn = script.play();
      next = turn.to();
      more = turn.with();
      if (how.never() && more.containsKey("DialCallStatus")) {
        return;
      }
    }
  }

  private void hears(String what, String words) {
    heard.accept(new Heard(call.sid(), call.to(), what, words));
  }

  /** Another leg of the same call; returns what its end is told with. */
  private Map<String, String> dial(String number) {
    hears("dial", number);
    var who = people.apply(number);
    var sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    calls.leg(call, sid, number, stands(who));
    boolean talked = who.does() == Does.ANSWERS || who.does() == Does.MACHINE;
    return Map.of("DialCallStatus", who.end(), "DialCallDuration", talked ? "42" : "0");
  }

  private Caller.Ring status(String status, Person who) {
    var more = status.equals("completed") ? Map.of("CallDuration", "42") : Map.<String, String>of();
    return TwilioCall.signed(call.field("StatusCallback"), fields(status, who, more), token);
  }

  private Map<String, String> fields(String status, Person who, Map<String, String> more) {
    var fields = new TreeMap<String, String>(more);
    fields.put("AccountSid", call.account());
    fields.put("ApiVersion", "2010-04-01");
    fields.put("CallSid", call.sid());
    fields.put("CallStatus", status);
    fields.put("Direction", "outbound-api");
    fields.put("From", call.field("From"));
    fields.put("To", call.to());
    if (!call.field("MachineDetection").isEmpty() && who.end().equals("completed")) {
      fields.put("AnsweredBy", who.does() == Does.MACHINE ? "machine_start" : "human");
    }
    return fields;
  }

  private void tell(List<Caller.Ring> rings, Calling how) {
    if (call.field("StatusCallback").isEmpty() || how.never()) {
      return;
    }
    var all = new ArrayList<>(rings);
    if (how.backwards()) {
      Collections.reverse(all);
    }
    if (how.twice()) {
      all.addAll(List.copyOf(all));
    }
    caller.ring(all);
  }
}
