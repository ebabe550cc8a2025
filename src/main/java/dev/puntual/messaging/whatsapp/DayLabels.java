package dev.puntual.messaging.whatsapp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tomorrow, the next Friday after it, and in seven days, as a button of twenty letters says it. */
final class DayLabels {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "es", List.of("Mañana, ", "Viernes, ", "En 7 días, "),
          "en", List.of("Tomorrow, ", "Friday, ", "In 7 days, "),
          "pt", List.of("Amanhã, ", "Sexta, ", "Em 7 dias, "));

  private DayLabels() {}

  /** In the order of the days. */
  static Map<LocalDate, String> from(String language, LocalDate today) {
    var spoken = WORDS.containsKey(language) ? language : "es";
    var words = WORDS.getOrDefault(spoken, List.of());
    var tomorrow = today.plusDays(1);
    var friday = tomorrow.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    var days = new TreeMap<LocalDate, String>();
    days.put(today.plusDays(7), words.get(2) + shown(spoken, today.plusDays(7)));
    days.put(friday, words.get(1) + shown(spoken, friday));
    days.put(tomorrow, words.get(0) + shown(spoken, tomorrow));
    return days;
  }

  private static String shown(String language, LocalDate day) {
    var pattern = language.equals("en") ? "MMM d" : "d MMM";
    return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(day).replace(".", "");
  }
}
