package dev.puntual.desk.debtor;

import dev.puntual.desk.Fate;
import dev.puntual.desk.debtor.DebtorView.Moment;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what happened into sentences. */
final class Telling {

  private final Voice voice;

  Telling(Voice voice) {
    this.voice = voice;
  }

  Moment tell(History.Event event) {
    return switch (event.kind()) {
      case "message" -> message(event);
      case "silence" -> silence(event);
      case "payment" -> payment(event);
      case "entry" -> entry(event);
      case "hold" -> hold(event);
      case "promise" -> promise(event);
      case "lift" ->
          moment(
              event,
              Icon.PLAY,
              Tone.HELD,
              event.detail().equals("kept")
                  ? voice.say("desk.promise.kept")
                  : event.reason().isEmpty()
                      ? voice.say("desk.moment.lift", reason(event))
                      : voice.say("desk.exclusion.lifted", reason(event), by(event.reason())),
              event.detail().isEmpty() ? about(event) : null,
              false);
      case "seen" ->
          moment(
              event,
              Icon.MESSAGES,
              Tone.CURRENT,
              voice.say("desk.moment.seen." + event.code()),
              null,
              false);
      case "answer" -> answer(event);
      case "opened" ->
          moment(event, Icon.LINK, Tone.CURRENT, voice.say("desk.moment.opened"), null, false);
      case "task" ->
          moment(
              event,
              event.code().equals("done") ? Icon.CHECK : Icon.SILENCE,
              event.code().equals("done") ? Tone.CURRENT : Tone.HELD,
              voice.say(
                  "desk.moment.task." + ended(event), voice.say("dunning.action." + event.label())),
              task(event),
              false);
      case "notice" -> notice(event);
      case "surcharge", "waiver" ->
          moment(
              event,
              event.kind().equals("waiver") ? Icon.CHECK : Icon.DOCUMENT,
              Tone.HELD,
              voice.say(
                  "desk.moment." + event.kind(),
                  Objects.requireNonNull(event.amount()),
                  event.label()),
              who(event),
              false);
      case "bounce" ->
          moment(
              event,
              Icon.ALERT,
              Tone.OLD,
              voice.say(bounced(event), event.detail()),
              voice.say(bounced(event) + ".then"),
              false);
      default -> throw new IllegalStateException("no words for " + event.kind());
    };
  }

  private static String bounced(History.Event event) {
    return event.label().isEmpty() ? "desk.moment.bounce" : "desk.moment.unheard";
  }

  /** What they wrote; the conversation stands in the Bandeja. */
  private Moment answer(History.Event event) {
    var sense = voice.say("inbox.sense." + event.code());
    return new Moment(
        Icon.INBOX,
        Tone.SOON,
        voice.say("desk.moment.answer", voice.say("inbox.by." + event.reason()), sense),
        event.detail().isBlank() ? null : event.detail(),
        event.at(),
        false,
        "/bandeja/" + event.label(),
        null);
  }

  /** What was lifted was not left undone. */
  private static String ended(History.Event event) {
    return event.code().equals("dismissed")
            && (event.label().equals("dispute") || event.reason().startsWith("credit_again"))
        ? "lifted"
        : event.code();
  }

  /** What was noted, who did it, and how much it was about. */
  private String task(History.Event event) {
    return Stream.of(
            heard(event.reason()),
            event.detail(),
            event.who(),
            voice.say(
                "desk.documents.amount", event.debts(), Objects.requireNonNull(event.amount())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** When it left, under what number, who says so; the paper is behind it where there is one. */
  private Moment notice(History.Event event) {
    var said =
        Stream.of(event.reason(), event.label(), event.who())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Moment(
        Icon.DOCUMENT,
        Tone.CURRENT,
        voice.say("desk.moment.notice", Objects.requireNonNull(event.until())),
        said,
        event.at(),
        false,
        event.code().isEmpty() ? null : "/pendientes/" + event.code() + "/documento",
        null);
  }

  /** How a call ended, and the rules that it was outside of. */
  private String heard(String codes) {
    var parts = codes.split(" ", 2);
    if (parts[0].isEmpty()) {
      return "";
    }
    var heard = voice.say("desk.tasks.heard." + parts[0]);
    return parts.length == 1
        ? heard
        : voice.say("desk.tasks.outside.audit", heard, parts[1].replace(" ", ", "));
  }

  /** Why, and who did it; null when a step did it by itself. */
  private static @Nullable String who(History.Event event) {
    var said =
        Stream.of(event.detail(), event.who())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return said.isEmpty() ? null : said;
  }

  private Moment message(History.Event event) {
    var stage = voice.say("dunning.stage." + event.label());
    var whose = event.who().isBlank() ? event.detail() : event.who();
    var title = voice.say("desk.moment.message." + Fate.said(event.code()), stage, whose);
    var why = event.reason().isBlank() ? null : voice.say("desk.message." + event.reason());
    var href = "/mensajes/" + event.id();
    return switch (event.code()) {
      case "accepted" ->
          new Moment(
              Icon.MESSAGES,
              Tone.CURRENT,
              title,
              event.detail(),
              event.at(),
              false,
              href,
              event.day());
      case "rejected", "unknown", "for_person" ->
          new Moment(Icon.ALERT, Tone.OLD, title, why, event.at(), false, href, event.day());
      case "withdrawn", "expired", "withheld" ->
          new Moment(Icon.SILENCE, Tone.HELD, title, why, event.at(), true, href, event.day());
      default ->
          new Moment(
              Icon.CLOCK, Tone.SOON, title, event.detail(), event.at(), false, href, event.day());
    };
  }

  private Moment silence(History.Event event) {
    boolean paid = event.code().equals("settled");
    return moment(
        event,
        paid ? Icon.CHECK : Icon.SILENCE,
        paid ? Tone.CURRENT : Tone.HELD,
        voice.say("desk.moment.silence", voice.say("desk.silence." + event.code())),
        debts(event),
        true);
  }

  /** One document by its number; several by how many and how much. */
  private String debts(History.Event event) {
    var amount = Objects.requireNonNull(event.amount());
    if (event.debts() == 1) {
      return amount.isZero()
          ? voice.say("desk.moment.document", event.label())
          : voice.say("desk.moment.document.amount", event.label(), amount);
    }
    return amount.isZero()
        ? voice.say("desk.moment.documents", event.debts())
        : voice.say("desk.moment.documents.amount", event.debts(), amount);
  }

  private Moment payment(History.Event event) {
    var title =
        voice.say("desk.moment.payment." + event.code(), Objects.requireNonNull(event.amount()));
    return switch (event.code()) {
      case "paid" -> moment(event, Icon.PAYMENTS, Tone.CURRENT, title, null, false);
      case "pending" -> moment(event, Icon.CLOCK, Tone.SOON, title, null, false);
      case "failed" -> moment(event, Icon.ALERT, Tone.OLD, title, null, false);
      default -> moment(event, Icon.PAYMENTS, Tone.HELD, title, null, false);
    };
  }

  private Moment entry(History.Event event) {
    boolean lowers = event.code().equals("payment") || event.code().equals("credit");
    var title =
        voice.say(
            "desk.moment.entry." + event.code(),
            Objects.requireNonNull(event.amount()),
            event.label());
    return moment(
        event,
        lowers ? Icon.PAYMENTS : Icon.DOCUMENT,
        lowers ? Tone.CURRENT : Tone.HELD,
        title,
        null,
        false);
  }

  private Moment hold(History.Event event) {
    var about = event.reason().isEmpty() ? "desk.moment.hold." : "desk.exclusion.";
    var by = event.reason().isEmpty() ? "" : by(event.reason());
    var title =
        event.until() == null
            ? voice.say(about + "open", reason(event), by)
            : voice.say(about + "until", reason(event), event.until(), by);
    var tone = event.code().equals("promise") ? Tone.SOON : Tone.HELD;
    return moment(event, Icon.PAUSE, tone, title, about(event), false);
  }

  /** A day came and the money had not, or not all of it. */
  private Moment promise(History.Event event) {
    var amount = Objects.requireNonNull(event.amount());
    var paid = new Money(new BigDecimal(event.label()), amount.currency());
    return moment(
        event,
        Icon.ALERT,
        Tone.LATE,
        voice.say(
            "desk.promise.over." + event.code(),
            amount,
            Objects.requireNonNull(event.until()),
            paid),
        null,
        false);
  }

  private String by(String channel) {
    return voice.say("desk.exclusion.by." + channel);
  }

  private String reason(History.Event event) {
    return voice.say("desk.hold.reason." + event.code());
  }

  /** Which document, who asked, and in which words; whatever of it is known. */
  private @Nullable String about(History.Event event) {
    var parts =
        Stream.of(
                event.label().isBlank() ? "" : voice.say("desk.moment.only", event.label()),
                event.who().isBlank() ? "" : voice.say("desk.moment.by", event.who()),
                event.detail())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return parts.isEmpty() ? null : parts;
  }

  private static Moment moment(
      History.Event event,
      Icon icon,
      Tone tone,
      String title,
      @Nullable String text,
      boolean silent) {
    return new Moment(icon, tone, title, text, event.at(), silent, null, event.day());
  }
}
