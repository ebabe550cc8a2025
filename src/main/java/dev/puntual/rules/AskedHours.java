package dev.puntual.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours in which one debtor asked to be reached, on their own clock: from {@code start} on and no
 * longer at {@code end}. Written as {@code 12345/18:00/20:30}, Monday being 1.
 */
public record AskedHours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

  /** Shorter than this nobody can keep. */
  public static final Duration LEAST = Duration.ofHours(1);

  private static final Pattern TEXT =
      Pattern.compile("([1-7]{1,7})/([0-2]\\d:[0-5]\\d)/([0-2]\\d:[0-5]\\d)");

  /** Throws {@link IllegalArgumentException} for hours that nobody can keep. */
  public AskedHours {
    if (days.isEmpty() || Duration.between(start, end).compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(days + " " + start + "–" + end);
    }
    days = Set.copyOf(days);
  }

  /** Throws {@link IllegalArgumentException} for anything else. */
  public static AskedHours of(String text) {
    var read = TEXT.matcher(text);
    if (!read.matches()) {
      throw new IllegalArgumentException(text);
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    read.group(1).chars().forEach(day -> days.add(DayOfWeek.of(day - '0')));
    return new AskedHours(days, LocalTime.parse(read.group(2)), LocalTime.parse(read.group(3)));
  }

  /** The same text for the same hours. */
  public String text() {
    return days.stream().sorted().map(day -> "" + day.getValue()).collect(Collectors.joining())
        + "/"
        + start
        + "/"
        + end;
  }
}
