package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.ContactWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opening hours of each weekday, as typed; a day whose opening is empty is closed. */
public record HoursForm(List<Day> days) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final int STEP_MINUTES = 30;

  /**
   * One weekday.
   *
   * @param opens {@code 08:00}, or empty for closed
   * @param closes {@code 19:00}; without meaning when closed
   */
  public record Day(DayOfWeek weekday, String opens, String closes) {

    /** The name of its opening field; its closing field ends in {@code -cierra}. */
    public String field() {
      return "dia-" + weekday.getValue();
    }

    /** The weekday as the reader calls it. */
    public String name(Voice voice) {
      var name = weekday.getDisplayName(TextStyle.FULL_STANDALONE, voice.language().locale());
      return name.substring(0, 1).toUpperCase(voice.language().locale()) + name.substring(1);
    }
  }

  static HoursForm of(ContactWindow window) {
    return new HoursForm(
        Arrays.stream(DayOfWeek.values()).map(weekday -> day(weekday, window)).toList());
  }

  static HoursForm read(Map<String, String> fields) {
    return new HoursForm(
        Arrays.stream(DayOfWeek.values())
            .map(
                weekday -> {
                  var name = "dia-" + weekday.getValue();
                  return new Day(
                      weekday,
                      fields.getOrDefault(name, ""),
                      fields.getOrDefault(name + "-cierra", ""));
                })
            .toList());
  }

  /** The window that was typed; says beside which day it makes no sense. */
  ContactWindow window(Voice voice, Problems problems) {
    var hours = new EnumMap<DayOfWeek, ContactWindow.Hours>(DayOfWeek.class);
    for (var day : days) {
      if (!day.opens().isEmpty()) {
        try {
          var opens = LocalTime.parse(day.opens());
          var closes = LocalTime.parse(day.closes());
          hours.put(day.weekday(), new ContactWindow.Hours(opens, closes));
        } catch (DateTimeParseException | IllegalArgumentException _) {
          problems.add(day.field(), voice.say("settings.hours.wrong", day.name(voice)));
        }
      }
    }
    if (hours.isEmpty()) {
      problems.add("dia-1", voice.say("settings.hours.none"));
    }
    return new ContactWindow(hours);
  }

  /** Closed, or any half hour of the day. */
  public static List<Option> openings(Voice voice) {
    var options = new ArrayList<Option>();
    options.add(new Option("", voice.say("settings.hours.closed")));
    halfHours().forEach(time -> options.add(new Option(time.toString(), time.toString())));
    return options;
  }

  /** Any half hour but midnight, and the last minute of the day. */
  public static List<Option> closings() {
    var options = new ArrayList<Option>();
    halfHours().stream()
        .skip(1)
        .forEach(time -> options.add(new Option(time.toString(), time.toString())));
    options.add(new Option(LAST_MINUTE.toString(), LAST_MINUTE.toString()));
    return options;
  }

  private static Day day(DayOfWeek weekday, ContactWindow window) {
    var hours = window.days().get(weekday);
    return hours == null
        ? new Day(weekday, "", "19:00")
        : new Day(weekday, hours.opens().toString(), hours.closes().toString());
  }

  private static List<LocalTime> halfHours() {
    var times = new ArrayList<LocalTime>();
    for (int minute = 0; minute < 24 * 60; minute += STEP_MINUTES) {
      times.add(LocalTime.ofSecondOfDay(minute * 60L));
    }
    return times;
  }
}
