package dev.puntual.rules.hours;

import dev.puntual.rules.AskedHours;
import dev.puntual.rules.Channel;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When some packs together are open for one channel in one place: all of them, on the clock of
 * every zone that the place may be in.
 */
public final class OpenTimes {

  /** How far ahead an opening is looked for. */
  public static final Duration HORIZON = Duration.ofDays(15);

  private final List<OpenHours> hours;
  private final Collection<ZoneId> zones;

  private OpenTimes(List<OpenHours> hours, Collection<ZoneId> zones) {
    this.hours = hours;
    this.zones = zones;
  }

  /** A half-open stretch of time. */
  public record Stretch(Instant from, Instant until) {}

  /** Why it is shut: rules by their ids, and calendars that are missing. */
  public record Shut(List<String> rules, Stretch stretch) {}

  /**
   * @param asked hours that the debtor asked for; null for none
   */
  public static OpenTimes of(
      Collection<Pack> packs,
      Channel channel,
      String country,
      Collection<ZoneId> zones,
      Holidays holidays,
      @Nullable AskedHours asked) {
    var hours = new ArrayList<OpenHours>();
    for (var pack : packs) {
      var own =
          pack.windows().stream().filter(window -> window.channels().contains(channel)).toList();
      var windows = asked == null ? own : AskedWindows.of(pack, own, asked);
      if (!windows.isEmpty()) {
        zones.forEach(
            zone -> hours.add(new OpenHours(windows, pack.closed(), zone, country, holidays)));
      }
    }
    return new OpenTimes(hours, zones);
  }

  public boolean openAt(Instant at) {
    return hours.stream().allMatch(one -> one.openAt(at));
  }

  /** The first instant from {@code from} on and before {@code until} at which all are open. */
  public Optional<Instant> next(Instant from, Instant until) {
    var at = from;
    for (int agreed = 0, turn = 0; agreed < hours.size(); turn++) {
      var next = hours.get(turn % hours.size()).next(at, until);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      agreed = next.get().equals(at) ? agreed + 1 : 1;
      at = next.get();
    }
    return at.isBefore(until) ? Optional.of(at) : Optional.empty();
  }

  /** The end of the hours that are open at this instant; empty when no pack names hours. */
  public Optional<Instant> ends(Instant open) {
    return hours.stream().map(one -> one.ends(open)).min(Instant::compareTo);
  }

  /** The ids of the rules that have it shut at this instant, and of calendars that are missing. */
  public List<String> shutBy(Instant at) {
    var rules = new TreeSet<String>();
    for (var one : hours) {
      if (!one.openAt(at)) {
        one.windows().stream().map(Window::id).forEach(rules::add);
        if (one.unknownAt(at)) {
          rules.add(missing(one, at));
        }
      }
    }
    return List.copyOf(rules);
  }

  private static String missing(OpenHours hours, Instant at) {
    int year = LocalDate.ofInstant(at, hours.zone()).getYear();
    return "CALENDAR-" + hours.country() + "-" + year;
  }

  /** All stretches that are open between two instants, in order. */
  public List<Stretch> stretches(Instant from, Instant until) {
    var stretches = new ArrayList<Stretch>();
    var at = next(from, until);
    while (at.isPresent()) {
      var open = at.get();
      var shuts = hours.stream().map(one -> one.shuts(open)).min(Instant::compareTo).orElse(until);
      stretches.add(new Stretch(open, shuts));
      at = shuts.isBefore(until) ? next(shuts, until) : Optional.empty();
    }
    return stretches;
  }

  /**
   * All stretches between two instants in which it is shut, each with the rules that have it so.
   */
  public List<Shut> shut(Instant from, Instant until) {
    var shut = new ArrayList<Shut>();
    var begin = from;
    for (var open : stretches(from, until)) {
      cut(begin, open.from(), shut);
      begin = open.until();
    }
    cut(begin, until, shut);
    return shut;
  }

  /** A year that nobody loaded begins at midnight, also in the middle of a night that is shut. */
  private void cut(Instant from, Instant until, List<Shut> into) {
    var begin = from;
    while (begin.isBefore(until)) {
      var start = begin;
      var end =
          zones.stream()
              .map(zone -> start.atZone(zone).getYear())
              .distinct()
              .flatMap(year -> zones.stream().map(zone -> newYear(year + 1, zone)))
              .filter(year -> year.isAfter(start) && year.isBefore(until))
              .min(Instant::compareTo)
              .orElse(until);
      into.add(new Shut(shutBy(begin), new Stretch(begin, end)));
      begin = end;
    }
  }

  private static Instant newYear(int year, ZoneId zone) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }

  /** When the day after this instant's has begun in every zone of the place. */
  public Instant nextDay(Instant at) {
    return latest(at, 1);
  }

  /** When the next Monday has begun in every zone of the place. */
  public Instant nextWeek(Instant at) {
    return latest(at, 7);
  }

  private Instant latest(Instant at, int days) {
    return zones.stream()
        .map(
            zone -> {
              var day = LocalDate.ofInstant(at, zone);
              var next =
                  days == 1 ? day.plusDays(1) : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
              return next.atStartOfDay(zone).toInstant();
            })
        .max(Instant::compareTo)
        .orElse(at);
  }
}
