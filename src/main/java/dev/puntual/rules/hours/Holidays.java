package dev.puntual.rules.hours;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calendars that were loaded. A year of a country without a single holiday was not loaded, and
 * where holidays matter it is closed.
 */
public final class Holidays {

  private final Map<String, Set<LocalDate>> days;
  private final Map<String, Set<Year>> years;

  private Holidays(Map<String, Set<LocalDate>> days, Map<String, Set<Year>> years) {
    this.days = days;
    this.years = years;
  }

  /** By country. */
  public static Holidays of(Map<String, ? extends Collection<LocalDate>> byCountry) {
    return new Holidays(
        byCountry.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> new HashSet<>(entry.getValue()))),
        byCountry.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .map(day -> Year.of(day.getYear()))
                            .collect(Collectors.toSet()))));
  }

  /** Whether we know this day to be a holiday or not to be one. */
  public boolean loaded(String country, LocalDate day) {
    return years.getOrDefault(country, Set.of()).contains(Year.of(day.getYear()));
  }

  boolean on(String country, LocalDate day) {
    return days.getOrDefault(country, Set.of()).contains(day);
  }
}
