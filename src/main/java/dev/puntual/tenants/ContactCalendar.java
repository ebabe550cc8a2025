package dev.puntual.tenants;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  /** Whether a debtor there may be written to at this instant. Null means unknown. */
  public boolean allows(Instant at, @Nullable String country, @Nullable ZoneId zone) {
    return window.allows(at, zoneOf(country, zone), holidaysOf(country));
  }

  /** The first instant from {@code from} on at which a debtor there may be written to. */
  public Optional<Instant> nextAllowed(
      Instant from, @Nullable String country, @Nullable ZoneId zone) {
    return window.nextAllowed(from, zoneOf(country, zone), holidaysOf(country));
  }

  /** The debtor's own zone, else the usual one of the country, else the company's. */
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
