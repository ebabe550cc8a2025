package dev.puntual.rules.hours;

import dev.puntual.tenants.Countries;
import dev.puntual.tenants.Country;
import dev.puntual.tenants.CountryZones;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which zones somebody may live who is known to live in a country, or in a part of it. */
public record Zones(Map<String, Map<String, List<ZoneId>>> byPart) {

  /** Empty for a country nobody told us about. */
  public List<ZoneId> of(String country, @Nullable String subdivision, @Nullable ZoneId known) {
    if (known != null) {
      return List.of(known);
    }
    var parts = byPart.getOrDefault(country, Map.of());
    var whole =
        parts.getOrDefault(
            CountryZones.WHOLE, Countries.of(country).map(Country::zones).orElse(List.of()));
    return subdivision == null ? whole : parts.getOrDefault(subdivision, whole);
  }
}
