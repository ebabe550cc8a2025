package dev.puntual.tenants;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every zone in which somebody may live who is known to live in a country, or in a part of it. */
public final class CountryZones {

  /** The key of a country as a whole. */
  public static final String WHOLE = "*";

  private static final Map<String, Map<String, List<ZoneId>>> BY_PART = read();

  private CountryZones() {}

  /** By country and part, as ISO 3166 names them, without the country's prefix. */
  public static Map<String, Map<String, List<ZoneId>>> byPart() {
    return BY_PART;
  }

  /** Empty for a country we know nothing of. */
  public static List<ZoneId> of(String country) {
    var known = BY_PART.getOrDefault(country, Map.of()).get(WHOLE);
    return known != null ? known : Countries.of(country).map(Country::zones).orElse(List.of());
  }

  private static Map<String, Map<String, List<ZoneId>>> read() {
    var countries = new LinkedHashMap<String, Map<String, List<ZoneId>>>();
    for (var line : Lines.of(CountryZones.class, "zones.txt")) {
      var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      countries
          .computeIfAbsent(fields.get(0), _ -> new LinkedHashMap<>())
          .put(fields.get(1), Arrays.stream(fields.get(2).split(" ", -1)).map(ZoneId::of).toList());
    }
    return countries;
  }
}
