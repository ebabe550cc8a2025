package dev.puntual.intake.values;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names of months in Spanish, English and Portuguese, whole and as people shorten them. */
final class MonthNames {

  private static final Map<String, Integer> MONTHS = new TreeMap<>();

  private static final Set<String> FILLERS =
      Set.of(
          "de",
          "del",
          "of",
          "the",
          "st",
          "nd",
          "rd",
          "th",
          "lun",
          "lunes",
          "martes",
          "mie",
          "miercoles",
          "jue",
          "jueves",
          "vie",
          "viernes",
          "sab",
          "sabado",
          "dom",
          "domingo",
          "mon",
          "monday",
          "tue",
          "tuesday",
          "wed",
          "wednesday",
          "thu",
          "thursday",
          "fri",
          "friday",
          "sat",
          "saturday",
          "sun",
          "sunday",
          "seg",
          "segunda",
          "ter",
          "terca",
          "qua",
          "quarta",
          "qui",
          "quinta",
          "sex",
          "sexta",
          "feira");

  static {
    String[] names = {
      "ene enero jan january janeiro",
      "feb febrero february fev fevereiro",
      "mar marzo march marco",
      "abr abril apr april",
      "may mayo mai maio",
      "jun junio june junho",
      "jul julio july julho",
      "ago agosto aug august",
      "sep sept set septiembre setiembre september setembro",
      "oct octubre october out outubro",
      "nov noviembre november novembro",
      "dic diciembre dec december dez dezembro"
    };
    for (int month = 1; month <= names.length; month++) {
      for (String name : names[month - 1].split(" ", -1)) {
        MONTHS.put(name, month);
      }
    }
  }

  private MonthNames() {}

  /** 1 to 12, or 0 when the word is no month. */
  static int monthOf(char[] chars, int from, int to) {
    if (to - from < 3 || to - from > 10) {
      return 0;
    }
    return MONTHS.getOrDefault(plain(chars, from, to), 0);
  }

  static boolean isFiller(char[] chars, int from, int to) {
    return to - from <= 10 && FILLERS.contains(plain(chars, from, to));
  }

  private static String plain(char[] chars, int from, int to) {
    return PlainText.of(new String(chars, from, to - from)).toLowerCase(Locale.ROOT);
  }
}
