package dev.puntual.messaging.answers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days that people name in a normalised message, as the next ones to come: "el viernes", "mañana",
 * "el 15", "15 de diciembre", "fin de mes". A day that is no day, or lies further off than a
 * promise may, is left out.
 */
final class SpokenDays {

  /** Whoever promises beyond this asks for a plan. */
  private static final int FURTHEST = 60;

  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = String.join("|", MONTHS.keySet());

  private static final Map<Pattern, Function<LocalDate, LocalDate>> WORDS =
      Map.of(
          words("HOY|HOJE|TODAY"), today -> today,
          words("(?<!PASADO )(?<!LA )MANANA|(?<!DEPOIS DE )AMANHA|TOMORROW"),
              today -> today.plusDays(1),
          words("PASADO MANANA|DEPOIS DE AMANHA"), today -> today.plusDays(2),
          words("FIN DE MES|FINAL DE MES|FIM DO MES|END OF THE MONTH|END OF MONTH"),
              today -> today.with(TemporalAdjusters.lastDayOfMonth()),
          words("QUINCENA"), SpokenDays::payday);

  private static final Pattern WEEKDAY = words(String.join("|", WEEKDAYS.keySet()));
  private static final Pattern DAY_AND_MONTH = words("(\\d{1,2})(?: DE| OF)? (" + MONTH + ")");
  private static final Pattern MONTH_AND_DAY = words("(" + MONTH + ") (\\d{1,2})(?:ST|ND|RD|TH)?");
  private static final Pattern SLASHED = words("(\\d{1,2})/(\\d{1,2})(?:/(?:20)?(\\d{2}))?");
  private static final Pattern DAY_ALONE =
      words("(?:EL|EL DIA|DIA|ON THE|NO DIA) (\\d{1,2})(?! ?(?:DE|" + MONTH + "))(?:ST|ND|RD|TH)?");
  private static final Pattern IN_DAYS = words("(?:EN|DENTRO DE|EM|IN) (\\d{1,2}) (?:DIAS|DAYS)");

  private SpokenDays() {}

  static Set<LocalDate> in(String said, LocalDate today) {
    var days = new TreeSet<LocalDate>();
    WORDS.forEach((word, day) -> add(days, word, said, _ -> Optional.of(day.apply(today))));
    add(
        days,
        WEEKDAY,
        said,
        hit -> Optional.of(next(WEEKDAYS.getOrDefault(hit.group(), DayOfWeek.MONDAY), today)));
    add(
        days,
        DAY_AND_MONTH,
        said,
        hit -> coming(number(hit, 1), MONTHS.getOrDefault(hit.group(2), 0), today));
    add(
        days,
        MONTH_AND_DAY,
        said,
        hit -> coming(number(hit, 2), MONTHS.getOrDefault(hit.group(1), 0), today));
    add(days, SLASHED, said, hit -> coming(number(hit, 1), number(hit, 2), today));
    add(days, DAY_ALONE, said, hit -> alone(number(hit, 1), today));
    add(days, IN_DAYS, said, hit -> Optional.of(today.plusDays(number(hit, 1))));
    days.removeIf(day -> day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST)));
    return days;
  }

  private static void add(
      Set<LocalDate> days,
      Pattern pattern,
      String said,
      Function<MatchResult, Optional<LocalDate>> day) {
    pattern.matcher(said).results().flatMap(hit -> day.apply(hit).stream()).forEach(days::add);
  }

  /** Said on a Friday, "Friday" is the one in a week: today would have been said. */
  private static LocalDate next(DayOfWeek weekday, LocalDate today) {
    return today.with(TemporalAdjusters.next(weekday));
  }

  /** The fifteenth or the last of the month, whichever comes. */
  private static LocalDate payday(LocalDate today) {
    return today.getDayOfMonth() <= 15
        ? today.withDayOfMonth(15)
        : today.with(TemporalAdjusters.lastDayOfMonth());
  }

  private static Optional<LocalDate> coming(int day, int month, LocalDate today) {
    try {
      var thisYear = LocalDate.of(today.getYear(), month, day);
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> alone(int day, LocalDate today) {
    var month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
    return coming(day, month.getMonthValue(), today);
  }

  private static int number(MatchResult hit, int group) {
    return Integer.parseInt(hit.group(group));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![A-Z0-9/])(?:" + alternatives + ")(?![A-Z0-9/])");
  }

  private static Map<String, DayOfWeek> weekdays() {
    return Map.ofEntries(
        Map.entry("LUNES", DayOfWeek.MONDAY),
        Map.entry("MARTES", DayOfWeek.TUESDAY),
        Map.entry("MIERCOLES", DayOfWeek.WEDNESDAY),
        Map.entry("JUEVES", DayOfWeek.THURSDAY),
        Map.entry("VIERNES", DayOfWeek.FRIDAY),
        Map.entry("SABADO", DayOfWeek.SATURDAY),
        Map.entry("DOMINGO", DayOfWeek.SUNDAY),
        Map.entry("SEGUNDA", DayOfWeek.MONDAY),
        Map.entry("TERCA", DayOfWeek.TUESDAY),
        Map.entry("QUARTA", DayOfWeek.WEDNESDAY),
        Map.entry("QUINTA", DayOfWeek.THURSDAY),
        Map.entry("SEXTA", DayOfWeek.FRIDAY),
        Map.entry("MONDAY", DayOfWeek.MONDAY),
        Map.entry("TUESDAY", DayOfWeek.TUESDAY),
        Map.entry("WEDNESDAY", DayOfWeek.WEDNESDAY),
        Map.entry("THURSDAY", DayOfWeek.THURSDAY),
        Map.entry("FRIDAY", DayOfWeek.FRIDAY),
        Map.entry("SATURDAY", DayOfWeek.SATURDAY),
        Map.entry("SUNDAY", DayOfWeek.SUNDAY));
  }

  private static Map<String, Integer> months() {
    var names =
        new String[] {
          "ENERO JANEIRO JANUARY",
          "FEBRERO FEVEREIRO FEBRUARY",
          "MARZO MARCO MARCH",
          "ABRIL APRIL",
          "MAYO MAIO MAY",
          "JUNIO JUNHO JUNE",
          "JULIO JULHO JULY",
          "AGOSTO AUGUST",
          "SEPTIEMBRE SETIEMBRE SETEMBRO SEPTEMBER",
          "OCTUBRE OUTUBRO OCTOBER",
          "NOVIEMBRE NOVEMBRO NOVEMBER",
          "DICIEMBRE DEZEMBRO DECEMBER"
        };
    var months = new java.util.HashMap<String, Integer>();
    for (int month = 1; month <= names.length; month++) {
      for (var name : names[month - 1].split(" ", -1)) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }
}
