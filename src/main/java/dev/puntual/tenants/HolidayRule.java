package dev.puntual.tenants;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a country's rules.
 *
 * @param shift how many days the rest moves when the day falls on a weekday
 * @param keeps whether the day itself counts as well when the rest moves
 */
record HolidayRule(
    String country,
    Occurrence occurrence,
    Map<DayOfWeek, Integer> shift,
    boolean keeps,
    Holiday.Kind kind,
    Years years,
    String spanish,
    String english) {

  /** The years in which a rule counts, bounds included. */
  record Years(int since, int until, int every) {

    private static final Pattern WORDS =
        Pattern.compile("(?:since (\\d+)|until (\\d+)|every (\\d+) from (\\d+))");

    static Years parse(String text) {
      int since = Integer.MIN_VALUE;
      int until = Integer.MAX_VALUE;
      int every = 1;
      var words = WORDS.matcher(text);
      while (words.find()) {
        since = words.group(1) != null ? Integer.parseInt(words.group(1)) : since;
        until = words.group(2) != null ? Integer.parseInt(words.group(2)) : until;
        if (words.group(3) != null) {
          every = Integer.parseInt(words.group(3));
          since = Integer.parseInt(words.group(4));
        }
      }
      return new Years(since, until, every);
    }

    boolean contain(int year) {
      return year >= since && year <= until && (every == 1 || (year - since) % every == 0);
    }
  }

  /** Reads the fields between the bars; the last one, the source, is for people. */
  static HolidayRule parse(
      String country, String line, Map<String, Map<DayOfWeek, Integer>> shifts) {
    var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (fields.size() != 6 || fields.subList(3, 6).contains("")) {
      throw new IllegalArgumentException(country + ": six fields wanted in " + line);
    }
    boolean keeps = fields.get(1).startsWith("+");
    var shift = fields.get(1).isEmpty() ? Map.<DayOfWeek, Integer>of() : shifts.get(name(fields));
    if (shift == null) {
      throw new IllegalArgumentException(country + ": no shift " + fields.get(1));
    }
    var kind = fields.get(2).split(" ", 2);
    return new HolidayRule(
        country,
        Occurrence.parse(fields.get(0)),
        shift,
        keeps,
        Holiday.Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)),
        Years.parse(fields.get(2)),
        fields.get(3),
        fields.get(4));
  }

  /** Reads {@code tue-1 thu+4}. */
  static Map<DayOfWeek, Integer> shift(String words) {
    var shift = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
    for (var word : words.strip().split(" ", -1)) {
      shift.put(Occurrence.weekday(word), Integer.parseInt(word.substring(3)));
    }
    return shift;
  }

  Stream<Holiday> in(int year) {
    return years.contain(year)
        ? occurrence.in(year).flatMap(this::rest).map(this::holiday)
        : Stream.empty();
  }

  private Stream<LocalDate> rest(LocalDate day) {
    var days = shift.get(day.getDayOfWeek());
    if (days == null) {
      return Stream.of(day);
    }
    return keeps ? Stream.of(day, day.plusDays(days)) : Stream.of(day.plusDays(days));
  }

  private Holiday holiday(LocalDate day) {
    return new Holiday(country, day, kind, spanish, english);
  }

  private static String name(List<String> fields) {
    return fields.get(1).startsWith("+") ? fields.get(1).substring(1) : fields.get(1);
  }
}
