package dev.puntual.rules.hours;

import dev.puntual.rules.packs.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The windows of one pack on the clock of one zone. Everything is asked of instants, so that an
 * hour lived twice or not at all is as open or shut as the clock on the wall says.
 *
 * @param windows alternatives, all for the same channel; never none
 * @param shut days without hours, whatever the calendar says
 */
record OpenHours(
    List<Window> windows, Set<LocalDate> shut, ZoneId zone, String country, Holidays holidays) {

  boolean openAt(Instant at) {
    var local = LocalDateTime.ofInstant(at, zone);
    return windows.stream().anyMatch(window -> open(window, local));
  }

  /** Whether this would depend on a calendar that nobody loaded. */
  boolean unknownAt(Instant at) {
    var day = LocalDate.ofInstant(at, zone);
    return windows.stream().anyMatch(Window::holidays) && !holidays.loaded(country, day);
  }

  /** The first open instant from {@code from} on and before {@code until}. */
  Optional<Instant> next(Instant from, Instant until) {
    if (openAt(from)) {
      return Optional.of(from);
    }
    var last = LocalDate.ofInstant(until, zone);
    return Stream.iterate(
            LocalDate.ofInstant(from, zone), day -> !day.isAfter(last), day -> day.plusDays(1))
        .map(day -> edges(day, Window::start))
        .flatMap(
            edges -> edges.stream().filter(edge -> edge.isAfter(from) && openAt(edge)).limit(1))
        .findFirst()
        .filter(edge -> edge.isBefore(until));
  }

  /** The first instant after an open one at which nothing may begin any more. */
  Instant shuts(Instant open) {
    return end(open, Window::last, this::openAt);
  }

  /** The end of the hours themselves, without the margin: what began must be done by then. */
  Instant ends(Instant open) {
    return end(open, Window::end, at -> inside(LocalDateTime.ofInstant(at, zone)));
  }

  private Instant end(Instant open, Function<Window, LocalTime> edge, Predicate<Instant> still) {
    var day = LocalDate.ofInstant(open, zone);
    return Stream.iterate(day, next -> next.plusDays(1))
        .limit(3)
        .flatMap(next -> edges(next, edge).stream())
        .filter(end -> end.isAfter(open) && !still.test(end))
        .findFirst()
        .orElseThrow();
  }

  private boolean open(Window window, LocalDateTime local) {
    var time = local.toLocalTime();
    return window.days().contains(local.getDayOfWeek())
        && !time.isBefore(window.start())
        && time.isBefore(window.last())
        && !closed(window, local.toLocalDate());
  }

  private boolean inside(LocalDateTime local) {
    var time = local.toLocalTime();
    return windows.stream()
        .anyMatch(
            window ->
                window.days().contains(local.getDayOfWeek())
                    && !time.isBefore(window.start())
                    && time.isBefore(window.end())
                    && !closed(window, local.toLocalDate()));
  }

  private boolean closed(Window window, LocalDate day) {
    return shut.contains(day)
        || (window.holidays() && (holidays.on(country, day) || !holidays.loaded(country, day)));
  }

  /** The instants of a day at which something may change: its begin, a time, a change of clocks. */
  private List<Instant> edges(LocalDate day, Function<Window, LocalTime> time) {
    var edges = new ArrayList<Instant>();
    var rules = zone.getRules();
    var midnight = day.atStartOfDay(zone).toInstant();
    edges.add(midnight);
    for (var window : windows) {
      var local = day.atTime(time.apply(window));
      rules.getValidOffsets(local).forEach(offset -> edges.add(local.toInstant(offset)));
    }
    if (!rules.isFixedOffset()) {
      ZoneOffsetTransition change = rules.nextTransition(midnight.minusMillis(1));
      if (change != null && change.getInstant().isBefore(midnight.plusSeconds(90_000))) {
        edges.add(change.getInstant());
      }
    }
    edges.sort(Comparator.naturalOrder());
    return edges;
  }
}
