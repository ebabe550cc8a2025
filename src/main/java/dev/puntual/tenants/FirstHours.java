package dev.puntual.tenants;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The hours a company begins with: the house's own, made shorter where its country asks for that.
 * The company may shorten them further.
 *
 * @param law why they are shorter, as the law is cited; empty when no law says so
 */
public record FirstHours(ContactWindow window, String law) {

  private static final FirstHours HOUSE = new FirstHours(ContactWindow.usual(), "");
  private static final Map<String, FirstHours> ALL =
      Lines.of(FirstHours.class, "first_hours.txt").stream()
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .collect(Collectors.toUnmodifiableMap(List::getFirst, FirstHours::read));

  /**
   * @param country ISO 3166; one we know nothing of begins with the house's hours
   */
  public static FirstHours of(String country) {
    return ALL.getOrDefault(country, HOUSE);
  }

  private static FirstHours read(List<String> fields) {
    var days = new EnumMap<DayOfWeek, ContactWindow.Hours>(DayOfWeek.class);
    var weekday = hours(fields.get(1));
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> days.put(day, weekday));
    if (!fields.get(2).equals("-")) {
      days.put(DayOfWeek.SATURDAY, hours(fields.get(2)));
    }
    return new FirstHours(new ContactWindow(days), fields.get(3));
  }

  private static ContactWindow.Hours hours(String text) {
    var edges = text.split(" ", 2);
    return new ContactWindow.Hours(LocalTime.parse(edges[0]), LocalTime.parse(edges[1]));
  }
}
