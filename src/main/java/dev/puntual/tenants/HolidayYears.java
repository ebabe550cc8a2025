package dev.puntual.tenants;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For which years somebody compared a country's holidays with their sources. Days of other years
 * are reckoned from the same rules, good for planning and not for a law that forbids writing on
 * holidays: a decree may have moved them.
 */
public final class HolidayYears {

  static final String REVIEWED = "reviewed ";

  private static final Map<String, Range> BY_COUNTRY = read();

  private HolidayYears() {}

  private record Range(Year first, Year last) {}

  /** False for a country whose calendar we do not keep. */
  public static boolean reviewed(String country, Year year) {
    var range = BY_COUNTRY.get(country);
    return range != null && !year.isBefore(range.first()) && !year.isAfter(range.last());
  }

  /** Every holiday of reviewed years that {@code tenants.holiday} holds, by country. */
  public static Map<String, List<LocalDate>> days() {
    return HolidayRules.read(KeptCalendars.codes())
        .between(HolidayTable.FIRST_YEAR, HolidayTable.LAST_YEAR)
        .stream()
        .filter(holiday -> reviewed(holiday.country(), Year.from(holiday.day())))
        .collect(
            Collectors.groupingBy(
                Holiday::country,
                TreeMap::new,
                Collectors.mapping(Holiday::day, Collectors.toList())));
  }

  private static Map<String, Range> read() {
    var ranges = new HashMap<String, Range>();
    for (var country : KeptCalendars.codes()) {
      var file = "holidays/" + country.toLowerCase(Locale.ROOT) + ".txt";
      for (var line : Lines.of(HolidayYears.class, file)) {
        if (line.startsWith(REVIEWED)) {
          var years = line.substring(REVIEWED.length()).strip().split(" ", -1);
          ranges.put(country, new Range(Year.parse(years[0]), Year.parse(years[1])));
        }
      }
    }
    return Map.copyOf(ranges);
  }
}
