package dev.puntual.messaging.answers;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What days, months and numbers are called, normalised, short and long. */
final class DayNames {

  private static final String[] WEEK = {
    "LUNES LUN MONDAY MON SEGUNDA_FEIRA 2A_FEIRA",
    "MARTES TUESDAY TUE TERCA_FEIRA 3A_FEIRA",
    "MIERCOLES MIE MIER WEDNESDAY WED QUARTA_FEIRA 4A_FEIRA",
    "JUEVES JUE THURSDAY THU QUINTA_FEIRA 5A_FEIRA",
    "VIERNES VIE FRIDAY FRI SEXTA_FEIRA 6A_FEIRA",
    "SABADO SAB SATURDAY SAT",
    "DOMINGO SUNDAY SUN"
  };

  /** Portuguese says "the second" and means Monday; Spanish means the second. */
  private static final Map<String, DayOfWeek> COUNTED =
      Map.of(
          "SEGUNDA", DayOfWeek.MONDAY,
          "TERCA", DayOfWeek.TUESDAY,
          "QUARTA", DayOfWeek.WEDNESDAY,
          "QUINTA", DayOfWeek.THURSDAY,
          "SEXTA", DayOfWeek.FRIDAY);

  private static final String[] YEAR = {
    "ENERO JANEIRO JANUARY ENE JAN",
    "FEBRERO FEVEREIRO FEBRUARY FEB FEV",
    "MARZO MARCO MARCH MAR",
    "ABRIL APRIL ABR APR",
    "MAYO MAIO MAY",
    "JUNIO JUNHO JUNE JUN",
    "JULIO JULHO JULY JUL",
    "AGOSTO AUGUST AGO AUG",
    "SEPTIEMBRE SETIEMBRE SETEMBRO SEPTEMBER SEP SEPT",
    "OCTUBRE OUTUBRO OCTOBER OCT",
    "NOVIEMBRE NOVEMBRO NOVEMBER NOV",
    "DICIEMBRE DEZEMBRO DECEMBER DIC DEZ DEC"
  };

  private static final String[] NUMBERS = {
    "",
    "UNO",
    "DOS",
    "TRES",
    "CUATRO",
    "CINCO",
    "SEIS",
    "SIETE",
    "OCHO",
    "NUEVE",
    "DIEZ",
    "ONCE",
    "DOCE",
    "TRECE",
    "CATORCE",
    "QUINCE",
    "DIECISEIS",
    "DIECISIETE",
    "DIECIOCHO",
    "DIECINUEVE",
    "VEINTE",
    "VEINTIUNO",
    "VEINTIDOS",
    "VEINTITRES",
    "VEINTICUATRO",
    "VEINTICINCO",
    "VEINTISEIS",
    "VEINTISIETE",
    "VEINTIOCHO",
    "VEINTINUEVE",
    "TREINTA"
  };

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  static final String MONTH = String.join("|", MONTHS.keySet());
  static final String WEEKDAY = String.join("|", WEEKDAYS.keySet());
  static final String COUNTED_DAY = String.join("|", COUNTED.keySet());

  private static final Pattern IN_LETTERS =
      Pattern.compile(
          "\\b(EL|EL DIA|DIA|AL|EN|DENTRO DE) ("
              + String.join("|", NUMBERS).substring(1)
              + ")(?! (?:Y|MIL|PESOS|FACTURA))\\b");

  private DayNames() {}

  static int month(String name) {
    return MONTHS.getOrDefault(name, 0);
  }

  static DayOfWeek weekday(String name) {
    return WEEKDAYS.getOrDefault(name, COUNTED.getOrDefault(name, DayOfWeek.MONDAY));
  }

  /** Numbers of days in figures where they are in letters. */
  static String inFigures(String said) {
    return IN_LETTERS
        .matcher(said)
        .replaceAll(hit -> hit.group(1) + " " + java.util.List.of(NUMBERS).indexOf(hit.group(2)));
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (int month = 1; month <= YEAR.length; month++) {
      for (var name : YEAR[month - 1].split(" ", -1)) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    var days = new HashMap<String, DayOfWeek>();
    for (int day = 1; day <= WEEK.length; day++) {
      for (var name : WEEK[day - 1].split(" ", -1)) {
        days.put(name.replace("_", " "), DayOfWeek.of(day));
      }
    }
    return Map.copyOf(days);
  }
}
