package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.answers.Keypad;
import dev.puntual.messaging.answers.Keypad.Pressed;
import dev.puntual.messaging.sms.Forms;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of an automated call. Until somebody pressed the key that says that it is them, nothing
 * is said but who calls and whom they look for; that they did is kept, not believed of an address.
 */
final class MachineTalk {

  private static final Duration KEY = Duration.ofSeconds(8);
  private static final Duration RING = Duration.ofSeconds(25);

  /** A question is asked twice, and then the call ends. */
  private static final int TURNS = 1;

  private final Call call;
  private final VoiceNames names;
  private final Answers answers;
  private final LinkBySms links;
  private final Voice voice;
  private final Twiml page;

  MachineTalk(Call call, VoiceNames names, Answers answers, LinkBySms links) {
    this.call = call;
    this.names = names;
    this.answers = answers;
    this.links = links;
    var language = Language.of(call.row().language());
    this.voice = Voice.of(language, call.row().country(), call.row().zone(), call.now());
    this.page = new Twiml(language.code());
  }

  /**
   * What Twilio said, and what our own address, which is signed too, says with it.
   *
   * @param until second of the epoch after which nobody may be spoken to any more
   * @param turn how often this was asked before in this call
   */
  record Asked(VoiceEar.Believed said, long until, int turn) {

    static Asked of(VoiceEar.Believed said, String address) {
      var query = Forms.decode(address.substring(address.indexOf('?') + 1));
      return new Asked(
          said,
          number(query.getOrDefault("hasta", "")),
          (int) number(query.getOrDefault("vuelta", "")));
    }

    private static long number(String digits) {
      return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : 0;
    }

    String digit() {
      return said.field("Digits");
    }
  }

  record Call(TenantTx tx, UUID message, CallRow row, Asked asked, Instant now) {

    boolean late() {
      return now.getEpochSecond() >= asked.until();
    }
  }

  String answer(String step) {
    if (call.row().going()) {
      switch (step) {
        case "inicio" -> begin();
        case "identidad" -> identity();
        case "menu" -> confirmed(this::menu);
        case "promesa" -> confirmed(this::promise);
        case "repite" -> confirmed(this::offer);
        default -> {}
      }
    }
    return page.end();
  }

  private void confirmed(Runnable step) {
    if (call.row().confirmed()) {
      step.run();
    }
  }

  /** To a machine nothing is said at all: whoever plays it back may be anybody. */
  private void begin() {
    var by = call.asked().said().field("AnsweredBy");
    boolean machine = by.startsWith("machine") || by.equals("fax");
    var sid = call.asked().said().field("CallSid");
    CallRow.answered(call.tx(), call.message(), sid, machine, call.now());
    if (machine) {
      return;
    }
    if (call.late()) {
      page.say(voice.say("voice.call.late"));
      return;
    }
    var row = call.row();
    var greeting =
        SpokenTexts.load(call.tx())
            .greeting(Language.of(row.language()), row.company(), row.recipient());
    page.ask(greeting + " " + voice.say("voice.call.keys"), at("identidad", 0), KEY);
    again("inicio");
  }

  private void identity() {
    switch (call.asked().digit()) {
      case "1" -> {
        CallRow.confirm(call.tx(), call.message(), call.now());
        page.say(call.row().matter());
        offer();
      }
      case "2" -> {
        keep(Pressed.NOT_ME, null, "voice.pressed.not_me");
        page.say(voice.say("voice.call.sorry"));
      }
      case "9" -> stop();
      default -> page.goTo(at("inicio", TURNS));
    }
  }

  private void offer() {
    page.ask(voice.say("voice.call.menu"), at("menu", 0), KEY);
    again("repite");
  }

  private void menu() {
    switch (call.asked().digit()) {
      case "1" -> link();
      case "2" -> page.ask(voice.say("voice.call.day"), at("promesa", 0), KEY);
      case "3" -> person();
      case "9" -> stop();
      default -> page.goTo(at("repite", TURNS));
    }
  }

  private void link() {
    boolean leaves = links.ask(call.tx(), call.message());
    keep(Pressed.LINK, null, leaves ? "voice.pressed.link" : "voice.pressed.link.none");
    page.say(voice.say(leaves ? "voice.call.link" : "voice.call.link.none"));
  }

  private void promise() {
    if (!call.asked().digit().matches("[1-9]")) {
      page.goTo(at("repite", TURNS));
      return;
    }
    var today = LocalDate.ofInstant(call.now(), call.row().zone());
    var day = today.plusDays(Integer.parseInt(call.asked().digit()));
    keep(Pressed.PROMISE, day, "voice.pressed.promise", day);
    page.say(voice.say("voice.call.promised", day));
  }

  private void person() {
    keep(Pressed.PERSON, null, "voice.pressed.person");
    var phone = call.row().personPhone();
    if (phone.isEmpty() || !call.row().open()) {
      page.say(voice.say("voice.call.person.later"));
      return;
    }
    page.say(voice.say("voice.call.person"));
    var caller = call.asked().said().account().sender();
    page.dial(phone, caller, at("fin", 0), RING);
  }

  private void stop() {
    keep(Pressed.STOP, null, "voice.pressed.stop");
    page.say(voice.say("voice.call.stopped"));
  }

  /** Told of at once, in this transaction; pressed twice, or told twice, it is one answer. */
  private void keep(Pressed pressed, @Nullable LocalDate day, String words, Object... facts) {
    var said = Keypad.write(pressed, day, voice.say(words, facts));
    var sid = call.asked().said().field("CallSid");
    answers.keep(
        call.tx(),
        List.of(
            new Incoming(
                Incoming.Way.VOICE,
                VoiceAccounts.PROVIDER,
                sid + ":" + pressed,
                call.row().address(),
                call.row().recipient(),
                "",
                said,
                null,
                false,
                call.message(),
                "",
                call.row().language(),
                call.now(),
                List.of())));
  }

  private void again(String step) {
    if (call.asked().turn() < TURNS) {
      page.goTo(at(step, call.asked().turn() + 1));
    } else {
      page.say(voice.say("voice.call.bye"));
    }
  }

  private String at(String step, int turn) {
    var whole = names.of(call.tx().tenant(), call.message(), step);
    return whole + "?hasta=" + call.asked().until() + "&vuelta=" + turn;
  }
}
