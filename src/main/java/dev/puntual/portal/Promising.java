package dev.puntual.portal;

import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day, and perhaps a sum, by which somebody says they pay: as typed, as said, and as noted. */
public final class Promising {

  /** Whoever needs longer asks to pay in parts. */
  private static final int FURTHEST_DAYS = 60;

  private Promising() {}

  /** The first day that can be promised, for the field. */
  public static String first(Voice voice) {
    return voice.today().value().toString();
  }

  /** The last one. */
  public static LocalDate last(Voice voice) {
    return voice.today().value().plusDays(FURTHEST_DAYS);
  }

  static void check(String day, String sum, Money owed, Problems problems, Voice voice) {
    if (of(day, voice).isEmpty()) {
      problems.add("cuando", voice.say("portal.write.day.wrong", voice.fullDay(last(voice))));
    }
    if (!sum.isBlank() && amount(sum, owed, voice).isEmpty()) {
      problems.add("cuanto", voice.say("portal.write.sum.wrong", voice.exact(owed)));
    }
  }

  /** The first sentence of the message. */
  static String said(String day, String sum, Money owed, Voice voice) {
    var when = of(day, voice).map(voice::fullDay).orElse(day);
    return amount(sum, owed, voice)
        .map(it -> voice.say("portal.write.says.dia.sum", when, voice.exact(it)))
        .orElseGet(() -> voice.say("portal.write.says.dia", when));
  }

  /** What was noted: how much, by when, and how it is changed; empty when nothing was. */
  static String told(String day, Statement now, Voice voice) {
    return now.promised().stream()
        .filter(promise -> promise.day().toString().equals(day.strip()))
        .reduce((_, latest) -> latest)
        .map(
            promise ->
                voice.say(
                    "portal.write.told.dia",
                    voice.exact(promise.amount()),
                    voice.fullDay(promise.day())))
        .orElse("");
  }

  private static Optional<Money> amount(String sum, Money owed, Voice voice) {
    return TypedAmount.read(sum, voice.region())
        .filter(it -> it.signum() > 0 && it.compareTo(owed.amount()) <= 0)
        .map(it -> new Money(it, owed.currency()));
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
