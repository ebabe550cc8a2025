package dev.puntual.portal;

import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say, as they chose and typed it. What it is about becomes the first sentence
 * of an ordinary message, so that it is read and takes effect like one that came by telephone.
 *
 * @param about one of {@link #TOPICS}
 * @param day ISO; counts when it is about a day
 * @param sum what will be paid on it, as typed; empty for what is due by then
 */
public record Saying(String about, String day, String sum, String text, Problems problems) {

  /** When they pay, that they did, in parts, that something is wrong, and anything else. */
  public static final List<String> TOPICS = List.of("dia", "pague", "partes", "reclamo", "otro");

  /** Whoever needs longer asks to pay in parts. */
  private static final int FURTHEST_DAYS = 60;

  private static final int LONGEST = 2_000;

  static Saying fresh() {
    return new Saying("otro", "", "", "", Problems.none());
  }

  /**
   * @param owed what can be promised
   */
  static Saying read(String about, String day, String sum, String typed, Money owed, Voice voice) {
    var text = typed.strip();
    var problems = new Problems();
    var topic = TOPICS.contains(about) ? about : "otro";
    if (topic.equals("dia") && of(day, voice).isEmpty()) {
      problems.add("cuando", voice.say("portal.write.day.wrong", voice.fullDay(last(voice))));
    }
    if (topic.equals("dia") && !sum.isBlank() && amount(sum, owed, voice).isEmpty()) {
      problems.add("cuanto", voice.say("portal.write.sum.wrong", voice.exact(owed)));
    }
    if (topic.equals("otro") && text.isEmpty()) {
      problems.add("texto", voice.say("portal.write.empty"));
    }
    return new Saying(
        topic, day, sum.strip(), text.substring(0, Math.min(LONGEST, text.length())), problems);
  }

  /** The message. Ask only where there are no problems. */
  String whole(Money owed, Voice voice) {
    var first =
        switch (about) {
          case "otro" -> "";
          case "dia" -> promised(owed, voice);
          default -> voice.say("portal.write.says." + about);
        };
    return (first + "\n" + text).strip();
  }

  private String promised(Money owed, Voice voice) {
    var when = of(day, voice).map(voice::fullDay).orElse(day);
    return amount(sum, owed, voice)
        .map(it -> voice.say("portal.write.says.dia.sum", when, voice.exact(it)))
        .orElseGet(() -> voice.say("portal.write.says.dia", when));
  }

  private static Optional<Money> amount(String sum, Money owed, Voice voice) {
    return TypedAmount.read(sum, voice.region())
        .filter(it -> it.signum() > 0 && it.compareTo(owed.amount()) <= 0)
        .map(it -> new Money(it, owed.currency()));
  }

  /** The first day that can be promised, for the field. */
  public static String first(Voice voice) {
    return voice.today().value().toString();
  }

  /** The last one. */
  public static LocalDate last(Voice voice) {
    return voice.today().value().plusDays(FURTHEST_DAYS);
  }

  private static Optional<LocalDate> of(String typed, Voice voice) {
    var day = parsed(typed);
    return Optional.ofNullable(day)
        .filter(it -> !it.isBefore(voice.today().value()) && !it.isAfter(last(voice)));
  }

  private static @Nullable LocalDate parsed(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
