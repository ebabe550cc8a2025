package dev.puntual.tenants;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a holiday falls, before any shift. Written as the README beside the rule files says. */
sealed interface Occurrence {

  Stream<LocalDate> in(int year);

  /** A fixed day, perhaps only when it falls on certain weekdays. */
  record Fixed(MonthDay day, Set<DayOfWeek> only) implements Occurrence {
    @Override
    public Stream<LocalDate> in(int year) {
      return Stream.of(day.atYear(year)).filter(date -> only.contains(date.getDayOfWeek()));
    }
  }

  /** So many days from Easter Sunday. */
  record FromEaster(int days) implements Occurrence {
    @Override
    public Stream<LocalDate> in(int year) {
      return Stream.of(Easter.of(year).plusDays(days));
    }
  }

  /** The nth weekday of a month (−1 is the last), and so many days after it. */
  record NthWeekday(int nth, DayOfWeek weekday, int month, int plus) implements Occurrence {
    @Override
    public Stream<LocalDate> in(int year) {
      var first = LocalDate.of(year, month, 1);
      return Stream.of(first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)).plusDays(plus));
    }
  }

  /** Days that a decree named. */
  record Named(List<LocalDate> days) implements Occurrence {
    @Override
    public Stream<LocalDate> in(int year) {
      return days.stream().filter(day -> day.getYear() == year);
    }
  }

  Pattern FIXED = Pattern.compile("(\\d\\d-\\d\\d)(?: on (.+))?");
  Pattern EASTER = Pattern.compile("E([+-]\\d+)");
  Pattern NTH = Pattern.compile("(\\d|last) (\\w{3}) (\\d\\d)(?:\\+(\\d+))?");

  /** Throws {@link IllegalArgumentException} on anything the README does not name. */
  static Occurrence parse(String text) {
    var fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return new Fixed(MonthDay.parse("--" + fixed.group(1)), weekdays(fixed.group(2)));
    }
    var easter = EASTER.matcher(text);
    if (easter.matches()) {
      return new FromEaster(Integer.parseInt(easter.group(1)));
    }
    var nth = NTH.matcher(text);
    if (nth.matches()) {
      int number = nth.group(1).equals("last") ? -1 : Integer.parseInt(nth.group(1));
      int plus = nth.group(4) == null ? 0 : Integer.parseInt(nth.group(4));
      return new NthWeekday(number, weekday(nth.group(2)), Integer.parseInt(nth.group(3)), plus);
    }
    return new Named(Arrays.stream(text.split(",", -1)).map(LocalDate::parse).toList());
  }

  /** The weekday of an English three-letter word, {@code mon}. */
  static DayOfWeek weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().regionMatches(true, 0, word, 0, 3))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no weekday " + word));
  }

  private static Set<DayOfWeek> weekdays(@Nullable String words) {
    if (words == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var word : words.split(" ", -1)) {
      days.add(weekday(word));
    }
    return days;
  }
}
