package dev.puntual.desk.privacy;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form that notes what somebody asked about their own data. */
sealed interface AskForm {

  /** How they asked, and with what they were answered, in characters. */
  int SAID = 300;

  int ANSWER = 500;

  /** Nobody notes a request that is older. */
  int OLDEST_DAYS = 365;

  record Right(Kind kind, LocalDate received, String said) implements AskForm {}

  record Wrong(Problems problems) implements AskForm {}

  static AskForm read(Viewer viewer, String kind, String received, String said) {
    if (said.isBlank()) {
      return new Wrong(Problems.none().add("como", viewer.say("desk.privacy.ask.wrong")));
    }
    var today = viewer.today().value();
    var day = received.isBlank() ? today : day(received.strip());
    if (day == null || day.isAfter(today) || day.isBefore(today.minusDays(OLDEST_DAYS))) {
      return new Wrong(Problems.none().add("recibida", viewer.say("desk.privacy.received.wrong")));
    }
    return new Right(kind(kind), day, cut(said, SAID));
  }

  /** What no form offers counts as the least that anybody can ask. */
  private static Kind kind(String word) {
    for (var one : Kind.values()) {
      if (one.code().equals(word.toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    return Kind.ACCESS;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  static String cut(String words, int longest) {
    var text = words.strip();
    return text.substring(0, Math.min(longest, text.length()));
  }
}
