package dev.puntual.rules.packs;

import dev.puntual.rules.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours of some weekdays, from {@code start} on and no longer at {@code end}. The last contact is
 * begun {@code margin} before the end. Windows of one pack for one channel are alternatives.
 *
 * @param holidays whether a holiday is closed; then a year whose calendar is missing is closed too
 */
public record Window(
    String id,
    Set<Channel> channels,
    Set<DayOfWeek> days,
    LocalTime start,
    LocalTime end,
    Duration margin,
    boolean holidays,
    Confidence confidence,
    @Nullable Words reading) {

  public Window {
    if (!start.plus(margin).isBefore(end) || start.plus(margin).isBefore(start)) {
      throw new IllegalArgumentException(
          id + ": " + start + "–" + end + " leaves no time to write");
    }
    channels = Set.copyOf(channels);
    days = Set.copyOf(days);
  }

  /** The first local time at which nothing may begin any more. */
  public LocalTime last() {
    return end.minus(margin);
  }
}
