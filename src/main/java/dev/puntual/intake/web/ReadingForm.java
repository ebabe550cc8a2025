package dev.puntual.intake.web;

import dev.puntual.intake.Draft;
import dev.puntual.intake.columns.DateReading;
import dev.puntual.intake.columns.Doubt;
import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DecimalMark;
import dev.puntual.intake.values.Shapes;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a person said about a file, read from the fields of the preview.
 *
 * @param answered columns whose doubt is settled
 */
record ReadingForm(Reading reading, Set<Integer> answered) {

  static ReadingForm of(Draft draft, Map<String, String> fields) {
    var before = draft.reading();
    var kinds = new ArrayList<FieldKind>();
    var dates = new ArrayList<>(before.dates());
    var marks = new ArrayList<>(before.marks());
    var answered = new HashSet<>(draft.answered());
    for (int column = 0; column < before.kinds().size(); column++) {
      kinds.add(kind(fields.get("columna-" + column), before.kinds().get(column)));
    }
    for (var doubt : draft.table().doubts()) {
      String answer = fields.getOrDefault("duda-" + doubt.column(), "");
      if (!answer.isEmpty()) {
        answered.add(doubt.column());
        settle(doubt, answer, dates, marks);
      }
    }
    var reading =
        new Reading(
            purpose(fields.getOrDefault("trata", ""), before.purpose()),
            before.table(),
            before.headerLine(),
            before.headers(),
            kinds,
            dates,
            marks,
            before.statusSense(),
            currency(fields.getOrDefault("moneda", ""), before.currency()),
            terms(fields.getOrDefault("plazo", ""), before.termsDays()),
            before.country());
    return new ReadingForm(reading, answered);
  }

  /** What must be put right before the file can be loaded. */
  static Problems problems(Draft draft, Voice voice) {
    var problems = Problems.none();
    var reading = draft.reading();
    boolean contacts = reading.purpose() == Purpose.CONTACTS;
    if (reading.purpose() != Purpose.RECEIVABLES && !contacts) {
      problems.add("trata", voice.say("intake.missing.purpose"));
    }
    if (!reading.namesDebtor()) {
      problems.add("columna-0", voice.say("intake.missing.debtor"));
    }
    boolean address = reading.has(FieldKind.EMAIL) || reading.has(FieldKind.PHONE);
    if (contacts && !address) {
      problems.add("columna-0", voice.say("intake.missing.address"));
    }
    if (!contacts && !reading.hasAmount()) {
      problems.add("columna-0", voice.say("intake.missing.amount"));
    }
    boolean date = reading.has(FieldKind.DUE_ON) || reading.has(FieldKind.ISSUED_ON);
    if (!contacts && !date) {
      problems.add("columna-0", voice.say("intake.missing.date"));
    }
    twice(reading, voice, problems);
    draft
        .open()
        .forEach(
            doubt ->
                problems.add(
                    "duda-" + doubt.column(),
                    voice.say("intake.missing.answer", reading.headers().get(doubt.column()))));
    return problems;
  }

  private static void twice(Reading reading, Voice voice, Problems problems) {
    var seen = EnumSet.noneOf(FieldKind.class);
    for (int column = 0; column < reading.kinds().size(); column++) {
      var kind = reading.kinds().get(column);
      if (kind.unique() && !seen.add(kind)) {
        problems.add(
            "columna-" + column, voice.say("intake.missing.twice", voice.say(kind.messageKey())));
      }
    }
  }

  private static void settle(
      Doubt doubt, String answer, List<DateReading> dates, List<DecimalMark> marks) {
    int column = doubt.column();
    switch (doubt) {
      case Doubt.DayOrMonth _, Doubt.MixedOrders _ -> {
        var order = answer.equals("mes") ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
        dates.set(column, new DateReading(order, dates.get(column).swapsRealDates()));
      }
      case Doubt.SwappedByExcel _ ->
          dates.set(column, new DateReading(dates.get(column).order(), answer.equals("si")));
      case Doubt.Thousands _ ->
          marks.set(column, answer.equals("coma") ? DecimalMark.COMMA : DecimalMark.POINT);
    }
  }

  private static FieldKind kind(
      @org.jspecify.annotations.Nullable String text, FieldKind otherwise) {
    for (var kind : FieldKind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    return otherwise;
  }

  private static Purpose purpose(String text, Purpose otherwise) {
    return switch (text) {
      case "deudas" -> Purpose.RECEIVABLES;
      case "contactos" -> Purpose.CONTACTS;
      default -> otherwise;
    };
  }

  private static String currency(String text, String otherwise) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return Shapes.currency(code) ? code : otherwise;
  }

  private static int terms(String text, int otherwise) {
    String days = text.strip();
    boolean whole =
        !days.isEmpty() && days.length() <= 3 && days.chars().allMatch(Character::isDigit);
    return whole ? Integer.parseInt(days) : otherwise;
  }
}
