package dev.puntual.tenants;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rule files of all countries, and the days they give. */
final class HolidayRules {

  private final List<HolidayRule> rules;

  private HolidayRules(List<HolidayRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Reads {@code holidays/<code>.txt} of each country; a line it cannot read is a defect. */
  static HolidayRules read(Collection<String> countries) {
    var rules = new ArrayList<HolidayRule>();
    for (var country : countries) {
      var shifts = new HashMap<String, Map<DayOfWeek, Integer>>();
      for (var line :
          Lines.of(HolidayRules.class, "holidays/" + country.toLowerCase(Locale.ROOT) + ".txt")) {
        if (line.startsWith(HolidayYears.REVIEWED)) {
          continue;
        }
        if (line.startsWith("shift ")) {
          var parts = line.substring("shift ".length()).split("=", 2);
          shifts.put(parts[0].strip(), HolidayRule.shift(parts[1]));
        } else {
          rules.add(HolidayRule.parse(country, line, shifts));
        }
      }
    }
    return new HolidayRules(rules);
  }

  /**
   * Every holiday of these years, bounds included, by country and day. Where two fall together the
   * public one stands, then the one written first.
   */
  List<Holiday> between(int firstYear, int lastYear) {
    var days = new TreeMap<String, Holiday>();
    // A New Year's Day that falls on a Saturday may give the last Friday of the year before.
    IntStream.rangeClosed(firstYear - 1, lastYear + 1)
        .mapToObj(this::in)
        .flatMap(year -> year)
        .filter(holiday -> within(holiday, firstYear, lastYear))
        .sorted(Comparator.comparing(Holiday::kind))
        .forEach(holiday -> days.putIfAbsent(holiday.country() + holiday.day(), holiday));
    return List.copyOf(days.values());
  }

  private Stream<Holiday> in(int year) {
    return rules.stream().flatMap(rule -> rule.in(year));
  }

  private static boolean within(Holiday holiday, int firstYear, int lastYear) {
    int year = holiday.day().getYear();
    return year >= firstYear && year <= lastYear;
  }
}
