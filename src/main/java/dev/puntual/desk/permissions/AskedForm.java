package dev.puntual.desk.permissions;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.AskedHours;
import dev.puntual.rules.HoursAsked;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a debtor asked for, as typed.
 *
 * @param days by their numbers, Monday being 1
 * @param from {@code 18:00}
 * @param until {@code 20:30}
 * @param how they asked
 */
public record AskedForm(
    List<String> days, String from, String until, String how, Problems problems) {

  private static final LocalTime EARLIEST = LocalTime.of(6, 0);
  private static final LocalTime LATEST = LocalTime.of(22, 0);
  private static final int LONGEST = 200;

  static final AskedForm BLANK =
      new AskedForm(List.of("1", "2", "3", "4", "5"), "", "", "", Problems.none());

  static AskedForm of(HoursAsked.Word word) {
    var hours = word.hours();
    return new AskedForm(
        hours.days().stream().map(day -> String.valueOf(day.getValue())).toList(),
        hours.start().toString(),
        hours.end().toString(),
        word.evidence(),
        Problems.none());
  }

  /** Empty when something was typed that makes no sense; it is said beside the field. */
  Optional<HoursAsked.Word> word(Voice voice, Instant now) {
    var on = EnumSet.noneOf(DayOfWeek.class);
    days.stream()
        .filter(day -> day.matches("[1-7]"))
        .forEach(day -> on.add(DayOfWeek.of(Integer.parseInt(day))));
    if (on.isEmpty()) {
      problems.add("dias", voice.say("desk.hours.wrong.days"));
    }
    var start = time("desde", from, voice);
    var end = time("hasta", until, voice);
    if (start != null && end != null && end.isBefore(start.plus(AskedHours.LEAST))) {
      problems.add("hasta", voice.say("desk.hours.wrong.short"));
    }
    if (how.isBlank() || how.length() > LONGEST) {
      problems.add("como", voice.say("desk.hours.wrong.how"));
    }
    return problems.any() || start == null || end == null
        ? Optional.empty()
        : Optional.of(new HoursAsked.Word(new AskedHours(on, start, end), how.strip(), now));
  }

  private @Nullable LocalTime time(String field, String typed, Voice voice) {
    try {
      var time = LocalTime.parse(typed.strip());
      if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
        return LocalTime.of(time.getHour(), time.getMinute());
      }
    } catch (DateTimeParseException _) {
      // Said below.
    }
    problems.add(field, voice.say("desk.hours.wrong.time", EARLIEST.toString(), LATEST.toString()));
    return null;
  }

  /** {@code lunes}. */
  public static String day(int number, Voice voice) {
    return DayOfWeek.of(number)
        .getDisplayName(TextStyle.FULL_STANDALONE, voice.language().locale());
  }
}
