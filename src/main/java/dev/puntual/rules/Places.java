package dev.puntual.rules;

import dev.puntual.rules.hours.Holidays;
import dev.puntual.rules.hours.Zones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calendars and zones as one version of the program knew them: kept beside the packs, so that an
 * old verdict is reached again by the calendar of its time.
 */
record Places(Map<String, List<LocalDate>> days, Map<String, Map<String, List<ZoneId>>> parts) {

  /** The name under which they are kept among the editions. */
  static final String ID = "PLACES";

  private static final JsonMapper JSON = JsonMapper.shared();

  static Places read(String document) {
    return JSON.readValue(document, Places.class);
  }

  /** The same text for the same days and zones. */
  String document() {
    var zones = new TreeMap<String, Map<String, List<ZoneId>>>();
    parts.forEach((country, some) -> zones.put(country, new TreeMap<>(some)));
    return JSON.writeValueAsString(new Places(new TreeMap<>(days), zones));
  }

  Holidays holidays() {
    return Holidays.of(days);
  }

  Zones zones() {
    return new Zones(parts);
  }
}
