package dev.puntual.tenants;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When one company may write, anywhere: its contact window, its home, and the holidays of the
 * countries it was loaded for. A value; good for a batch, not for a week.
 *
 * @param closed days on which the company itself writes to nobody, wherever they live
 * @param holidays by country; a country without an entry keeps the holidays of the company's home
 */
public record ContactCalendar(
    ContactWindow window,
    String homeCountry,
    ZoneId homeZone,
    Set<LocalDate> closed,
    Map<String, Set<LocalDate>> holidays) {

  /** A little less than the holidays that are loaded. */
  private static final Duration LOOKED_AHEAD = Duration.ofDays(400);

  /** Whether a debtor there may be written to at this instant. Null means unknown. */
  public boolean allows(Instant at, @Nullable String country, @Nullable ZoneId zone) {
    var holidays = holidaysOf(country);
    return zones(country, zone).stream().allMatch(one -> window.allows(at, one, holidays));
  }

  /** The first instant from {@code from} on at which a debtor there may be written to. */
  public Optional<Instant> nextAllowed(
      Instant from, @Nullable String country, @Nullable ZoneId zone) {
    var holidays = holidaysOf(country);
    var zones = zones(country, zone);
    var limit = from.plus(LOOKED_AHEAD);
    var at = from;
    for (int agreed = 0, turn = 0; agreed < zones.size(); turn++) {
      var next = window.nextAllowed(at, zones.get(turn % zones.size()), holidays);
      if (next.isEmpty() || next.get().isAfter(limit)) {
        return Optional.empty();
      }
      agreed = next.get().equals(at) ? agreed + 1 : 1;
      at = next.get();
    }
    return Optional.of(at);
  }

  /**
   * The clocks that must all be within the window: the debtor's own, or when that is unknown every
   * one of the country, so that nobody is woken by a guess.
   */
  private List<ZoneId> zones(@Nullable String country, @Nullable ZoneId zone) {
    if (zone != null) {
      return List.of(zone);
    }
    var possible = CountryZones.of(country == null ? homeCountry : country);
    return possible.isEmpty() ? List.of(homeZone) : possible;
  }

  /**
   * The zone whose dates a debtor there reads: its own, else the usual one of the country, else the
   * company's.
   */
  public ZoneId zoneOf(@Nullable String country, @Nullable ZoneId zone) {
    if (zone != null) {
      return zone;
    }
    if (country == null || country.equals(homeCountry)) {
      return homeZone;
    }
    return Countries.zoneOf(country).orElse(homeZone);
  }

  private Predicate<LocalDate> holidaysOf(@Nullable String country) {
    var home = holidays.getOrDefault(homeCountry, Set.of());
    var there = country == null ? home : holidays.getOrDefault(country, home);
    return day -> closed.contains(day) || there.contains(day);
  }
}
