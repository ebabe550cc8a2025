package dev.puntual.tenants;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of countries in which contact rules or clocks differ, by code and by name. */
public final class CountryParts {

  private static final Map<String, List<Part>> PARTS = new LinkedHashMap<>();
  private static final Map<String, Part> BY_NAME = new HashMap<>();

  static {
    for (var line : Lines.of(CountryParts.class, "places.txt")) {
      var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      var names = Arrays.stream(fields.get(2).split(",", -1)).map(String::strip).toList();
      var part = new Part(fields.get(0), fields.get(1), names.getFirst());
      PARTS.computeIfAbsent(part.country(), _ -> new ArrayList<>()).add(part);
      names.forEach(name -> BY_NAME.put(part.country() + key(name), part));
    }
    PARTS.values().stream()
        .flatMap(List::stream)
        .forEach(
            part -> {
              BY_NAME.put(part.country() + key(part.code()), part);
              BY_NAME.put(part.country() + key(part.iso()), part);
            });
  }

  private CountryParts() {}

  /**
   * A state, region or city.
   *
   * @param code as ISO 3166-2 has it, without the country ({@code SP}); {@code NYC} is the city
   * @param name in its own language
   */
  public record Part(String country, String code, String name) {

    /** With the country: {@code BR-SP}. */
    public String iso() {
      return country + "-" + code;
    }
  }

  /** In the order of the list; empty for a country whose parts make no difference to us. */
  public static List<Part> of(String country) {
    return List.copyOf(PARTS.getOrDefault(country, List.of()));
  }

  /** The part that somebody wrote: its code, with the country or without, or one of its names. */
  public static Optional<Part> read(String country, String text) {
    return Optional.ofNullable(BY_NAME.get(country + key(text)));
  }

  /** Whether the text is a part of any country: enough to tell what a column holds. */
  public static boolean known(String text) {
    var key = key(text);
    return PARTS.keySet().stream().anyMatch(country -> BY_NAME.containsKey(country + key));
  }

  /** Of the one zone that a part has; empty when it has several, or nobody told us of any. */
  public static Optional<ZoneId> zone(String country, String code) {
    var zones = CountryZones.byPart().getOrDefault(country, Map.of()).getOrDefault(code, List.of());
    return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
  }

  private static String key(String text) {
    return " "
        + Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("[^\\p{L}\\p{Nd}]", "")
            .toUpperCase(Locale.ROOT);
  }
}
