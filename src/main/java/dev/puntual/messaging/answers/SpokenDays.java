package dev.puntual.messaging.answers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days that people name in a normalised message, as the next ones to come: "el viernes", "mañana",
 * "el 15", "15 de diciembre", "fin de mes". What was understood is taken out of the text, so that
 * whoever asks can see what figures are left.
 */
final class SpokenDays {

  /** Whoever promises beyond this asks for a plan. */
  private static final int FURTHEST = 60;

  private static final String DAY = "(\\d{1,2})(?:ST|ND|RD|TH|RO|ERO|O)?";
  private static final String OF_YEAR = "(?: (?:DE |DEL )?20\\d\\d)?";
  private static final String NEXT_WEEK =
      "(?: DE)?(?: LA| DA)?(?: (?:OTRA|PROXIMA|SIGUIENTE) SEMANA| SEMANA (?:QUE (?:VIENE|ENTRA|VEM)|PROXIMA|ENTRANTE|SIGUIENTE))";
  private static final String IN = "(?:EN|DENTRO DE|EM|IN|DE AQUI A) ";
  private static final Pattern NOTED = Pattern.compile("@(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern HOUR =
      words(
          "(?:A |ANTES DE |DESPUES DE |COMO A |TIPO |AT |BY )?(?:LAS|AS|LA) \\d{1,2}(?: [0-5]\\d)?(?: ?(?:AM|PM|A M|P M|HRS|HORAS|H))?"
              + "|\\d{1,2}(?: [0-5]\\d)? ?(?:AM|PM|A M|P M|HRS|HORAS|H)");

  private final LocalDate today;
  private String left;

  private SpokenDays(String said, LocalDate today) {
    this.left = DayNames.inFigures(said);
    this.today = today;
  }

  /**
   * What was named.
   *
   * @param left of the text, without the days
   */
  record Named(Set<LocalDate> days, String left) {}

  static Named in(String said, LocalDate today) {
    return new SpokenDays(said, today).read();
  }

  private Named read() {
    left = HOUR.matcher(left).replaceAll(" ");
    take("(20\\d\\d) (\\d{1,2}) (\\d{1,2})", hit -> date(hit, 1, 2, 3));
    take("(\\d{1,2})[ /](\\d{1,2})[ /](20\\d\\d)", hit -> date(hit, 3, 2, 1));
    take("(\\d{1,2})/(\\d{1,2})(?:/(?:20)?\\d{2})?", hit -> coming(number(hit, 1), number(hit, 2)));
    take(
        "(?:DIA )?(PRIMERO) DE (" + DayNames.MONTH + ")" + OF_YEAR,
        hit -> coming(1, month(hit, 2)));
    take(
        DAY + "(?: DE| OF)? (" + DayNames.MONTH + ")" + OF_YEAR,
        hit -> coming(number(hit, 1), month(hit, 2)));
    take("(" + DayNames.MONTH + ") " + DAY + OF_YEAR, hit -> coming(number(hit, 2), month(hit, 1)));
    take(
        "(?:FIN|FINES|FINAL|FINALES) DE (" + DayNames.MONTH + ")",
        hit -> coming(1, month(hit, 1)).map(day -> day.with(TemporalAdjusters.lastDayOfMonth())));
    take(
        "(?:FIN|FINAL|FIM) (?:DE|DO|DEL) (?:ESTE )?MES(?! (?:QUE|PROXIMO|SIGUIENTE|DE))|END OF (?:THE )?MONTH",
        _ -> Optional.of(today.with(TemporalAdjusters.lastDayOfMonth())));
    take("PASADO MANANA|DEPOIS DE AMANHA", _ -> Optional.of(today.plusDays(2)));
    take(
        "(?<!LA )(?<!DE )(?:MANANA|MANIANA|MNNA|MNN)|AMANHA|TOMORROW",
        _ -> Optional.of(today.plusDays(1)));
    take("HOY|HOJE|TODAY", _ -> Optional.of(today));
    take("QUINCENA", _ -> Optional.of(payday()));
    take(IN + "(\\d{1,2}) (?:DIAS|DAYS)", hit -> Optional.of(today.plusDays(number(hit, 1))));
    take(IN + "(?:UNA|1|UMA|A) (?:SEMANA|WEEK)", _ -> Optional.of(today.plusWeeks(1)));
    take(IN + "(?:DOS|2|DUAS|TWO) (?:SEMANAS|WEEKS)", _ -> Optional.of(today.plusWeeks(2)));
    weekdays();
    take(
        "(?:EL|EL DIA|DIA|ON THE|NO DIA) " + DAY + "(?! ?(?:DE|DEL|O|U|Y|AL)\\b)",
        hit -> alone(number(hit, 1)));
    return named();
  }

  private void weekdays() {
    var week = "(?:(" + DayNames.WEEKDAY + ")";
    var counted =
        "|(?<=NA |ATE |NESTA |PRA |PAGO |PAGAR )("
            + DayNames.COUNTED_DAY
            + ")(?! SEMANA| QU| FAC| FAT| PAR| VEZ| CUO))";
    var day = week + counted;
    take(
        day + NEXT_WEEK,
        hit ->
            Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(weekday(hit))));
    take(day + "(?: EL| DIA| EL DIA)? " + DAY + "(?! ?(?:O|U|Y|AL)\\b)", this::both);
    take(day + "(?: EL| DIA| EL DIA|,)? @(\\d{4}-\\d\\d-\\d\\d)", this::same);
    take("@(\\d{4}-\\d\\d-\\d\\d) " + day, this::sameBefore);
    take(day, hit -> Optional.of(today.with(TemporalAdjusters.next(weekday(hit)))));
  }

  /** A weekday and its number in the month are one day where they agree. */
  private Optional<LocalDate> both(MatchResult hit) {
    return alone(number(hit, 3)).filter(day -> day.getDayOfWeek() == weekday(hit));
  }

  private Optional<LocalDate> same(MatchResult hit) {
    return Optional.of(LocalDate.parse(hit.group(3)))
        .filter(day -> day.getDayOfWeek() == weekday(hit));
  }

  private Optional<LocalDate> sameBefore(MatchResult hit) {
    var name = hit.group(2) == null ? hit.group(3) : hit.group(2);
    return Optional.of(LocalDate.parse(hit.group(1)))
        .filter(day -> day.getDayOfWeek() == DayNames.weekday(name));
  }

  /** What is no day stays as it is. */
  private void take(String words, Function<MatchResult, Optional<LocalDate>> day) {
    left =
        words(words)
            .matcher(left)
            .replaceAll(hit -> day.apply(hit).map(found -> "@" + found).orElse(hit.group()));
  }

  private Named named() {
    var days = new TreeSet<LocalDate>();
    NOTED.matcher(left).results().map(hit -> LocalDate.parse(hit.group(1))).forEach(days::add);
    boolean far =
        days.removeIf(day -> day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST)));
    return new Named(days, NOTED.matcher(left).replaceAll(far ? "9" : ""));
  }

  /** The fifteenth or the last of the month, whichever comes. */
  private LocalDate payday() {
    return today.getDayOfMonth() <= 15
        ? today.withDayOfMonth(15)
        : today.with(TemporalAdjusters.lastDayOfMonth());
  }

  private static Optional<LocalDate> date(MatchResult hit, int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(number(hit, year), number(hit, month), number(hit, day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> coming(int day, int month) {
    try {
      var thisYear = LocalDate.of(today.getYear(), month, day);
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> alone(int day) {
    var month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
    return coming(day, month.getMonthValue());
  }

  private static DayOfWeek weekday(MatchResult hit) {
    return DayNames.weekday(hit.group(1) == null ? hit.group(2) : hit.group(1));
  }

  private static int month(MatchResult hit, int group) {
    return DayNames.month(hit.group(group));
  }

  private static int number(MatchResult hit, int group) {
    return Integer.parseInt(hit.group(group));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![A-Z0-9/@-])(?:" + alternatives + ")(?![A-Z0-9/-])");
  }
}
