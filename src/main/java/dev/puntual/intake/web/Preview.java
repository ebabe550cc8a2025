package dev.puntual.intake.web;

import dev.puntual.intake.Draft;
import dev.puntual.intake.ImportFile;
import dev.puntual.intake.columns.DateReading;
import dev.puntual.intake.columns.Doubt;
import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Proposal;
import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.SampleRow;
import dev.puntual.intake.typing.ReadRow;
import dev.puntual.intake.typing.Warning;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DateText;
import dev.puntual.intake.values.DecimalMark;
import dev.puntual.intake.values.PlainText;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Your rows beside our reading.
 *
 * @param rows the first rows as they would load
 * @param problems what keeps the file from being loaded; shown only after somebody tried
 */
public record Preview(
    ImportFile file, Draft draft, List<Column> columns, List<ReadRow> rows, Problems problems) {

  private static final int EXAMPLES = 3;

  /**
   * One column of the file.
   *
   * @param name as it stands in the file, empty where there is none
   * @param reason why we take it for that, as a key
   */
  public record Column(
      int index, String name, List<String> examples, FieldKind kind, String reason) {

    /** The name of its field in the form. */
    public String field() {
      return "columna-" + index;
    }
  }

  /** A question with its answers; the chosen one may be empty. */
  public record Question(String field, String text, List<Option> answers, String chosen) {}

  static Preview of(ImportFile file, Draft draft, Problems problems) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < draft.reading().kinds().size(); i++) {
      var kind = draft.reading().kinds().get(i);
      var proposal = draft.table().proposals().get(i);
      var reason =
          draft.remembered()
              ? Proposal.Reason.REMEMBERED.messageKey()
              : proposal.kind() == kind ? proposal.reason().messageKey() : "intake.reason.yours";
      columns.add(
          new Column(i, draft.reading().headers().get(i), examples(draft, i), kind, reason));
    }
    return new Preview(
        file, draft, columns, ReadRow.of(draft.reading(), draft.table().sample()), problems);
  }

  /** Whether the file is of a kind that can be loaded. */
  public boolean ready() {
    return !purpose().isEmpty();
  }

  /** Whether not one row would load as the file is read now. */
  public boolean hopeless() {
    var tried = draft.rehearsed();
    return ready() && tried.complete() && tried.rows() > 0 && tried.good() == 0;
  }

  /** Columns that mean something to us, or about which there is something to say. */
  public List<Column> used() {
    return columns.stream().filter(column -> !unused(column)).toList();
  }

  /** Columns that stay out of the way until somebody asks for them. */
  public List<Column> unused() {
    return columns.stream().filter(this::unused).toList();
  }

  private boolean unused(Column column) {
    return column.kind() == FieldKind.IGNORED && problems.of(column.field()) == null;
  }

  /** Rows that would stay out for a reason that the rows shown do not tell in full. */
  public List<Warning> elsewhere() {
    return draft.rehearsed().examples().stream()
        .filter(bad -> !shown(bad) || others(bad) > 0)
        .toList();
  }

  /** Whether this very row stands among those shown. */
  public boolean shown(Warning bad) {
    return rows.stream().anyMatch(row -> row.line() == bad.line());
  }

  /** How many rows fail like this one and are not among those shown. */
  public long others(Warning bad) {
    long told =
        rows.stream()
            .filter(row -> row.problem().equals(bad.code()) && row.line() != bad.line())
            .count();
    return draft.rehearsed().others(bad) - told;
  }

  /** The column at fault in a row that would stay out. */
  public String column(ReadRow row, Voice voice) {
    return Outcome.column(file, row.field(), voice);
  }

  /** The column at fault in one of the rows that would stay out. */
  public String column(Warning row, Voice voice) {
    return Outcome.column(file, row.field().name().toLowerCase(Locale.ROOT), voice);
  }

  /** What stands below the debtor: where to write, else a code that says more than the name. */
  public String below(ReadRow row) {
    if (!contacts() && !row.address().isEmpty()) {
      return row.address();
    }
    return PlainText.key(row.debtor()).equals(PlainText.key(row.code())) ? "" : row.code();
  }

  /** Whether the file says what is still owed; otherwise that column would stand empty. */
  public boolean speaksOfBalance() {
    return rows.stream().anyMatch(row -> row.balance() != null);
  }

  /** Whether the file lists people and addresses instead of debts. */
  public boolean contacts() {
    return draft.reading().purpose() == Purpose.CONTACTS;
  }

  /** What the file is about, as the choice field knows it. */
  public String purpose() {
    return switch (draft.reading().purpose()) {
      case RECEIVABLES -> "deudas";
      case CONTACTS -> "contactos";
      case INVOICE_LINES, UNKNOWN -> "";
    };
  }

  /** Balances of the good rows, one for each currency. */
  public List<Money> owed() {
    return draft.rehearsed().owed().entrySet().stream()
        .map(one -> Money.of(one.getValue(), one.getKey()))
        .toList();
  }

  /** The meanings that a column can be given, in our words. */
  public static List<Option> kinds(Voice voice) {
    return Arrays.stream(FieldKind.values())
        .map(kind -> new Option(kind.name(), voice.say(kind.messageKey())))
        .toList();
  }

  /** What only a person can tell, with both readings written out. */
  public List<Question> questions(Voice voice) {
    return draft.doubts().stream().map(doubt -> question(doubt, voice)).toList();
  }

  private Question question(Doubt doubt, Voice voice) {
    String field = "duda-" + doubt.column();
    String name = draft.reading().headers().get(doubt.column());
    boolean answered = draft.answered().contains(doubt.column());
    var reading = draft.reading().dates().get(doubt.column());
    String order = reading.order() == DateOrder.MONTH_DAY_YEAR ? "mes" : "dia";
    return switch (doubt) {
      case Doubt.DayOrMonth(_, var example) ->
          new Question(
              field,
              voice.say("intake.doubt.day-or-month", name, example),
              List.of(
                  new Option("dia", day(example, DateOrder.DAY_MONTH_YEAR, voice)),
                  new Option("mes", day(example, DateOrder.MONTH_DAY_YEAR, voice))),
              answered ? order : "");
      case Doubt.MixedOrders(_, var dayFirst, var monthFirst) ->
          new Question(
              field,
              voice.say("intake.doubt.mixed-orders", name, dayFirst, monthFirst),
              List.of(
                  new Option("dia", voice.say("intake.doubt.day-first", dayFirst)),
                  new Option("mes", voice.say("intake.doubt.month-first", monthFirst))),
              answered ? order : "");
      case Doubt.SwappedByExcel(_, var real, var written) ->
          new Question(
              field,
              voice.say("intake.doubt.swapped", name, written),
              List.of(
                  new Option("si", voice.say("intake.doubt.swap", real, swapped(real, voice))),
                  new Option("no", voice.say("intake.doubt.keep", real))),
              reading.swapsRealDates() ? "si" : "no");
      case Doubt.Thousands(_, var example, _) ->
          new Question(
              field,
              voice.say("intake.doubt.thousands", name, example),
              List.of(
                  new Option("punto", amount(example, DecimalMark.POINT, voice)),
                  new Option("coma", amount(example, DecimalMark.COMMA, voice))),
              answered
                  ? draft.reading().marks().get(doubt.column()).name().equals("COMMA")
                      ? "coma"
                      : "punto"
                  : "");
    };
  }

  /** Names the sign that stands in the example, whichever it is taken for. */
  private String amount(String example, DecimalMark mark, Voice voice) {
    boolean point = example.indexOf('.') >= 0;
    String sign = point ? "point" : "comma";
    String use = point == (mark == DecimalMark.POINT) ? "" : "-groups";
    String key = "intake.doubt." + sign + use;
    var chars = example.toCharArray();
    long read = new AmountText().read(chars, 0, chars.length, mark);
    var value = BigDecimal.valueOf(read).divide(BigDecimal.valueOf(AmountText.UNIT));
    return voice.say(key, Money.of(value, draft.reading().currency()));
  }

  private static String day(String example, DateOrder order, Voice voice) {
    int day = new DateText().read(example, order);
    return day == DateText.UNREADABLE ? example : voice.fullDay(LocalDate.ofEpochDay(day));
  }

  private static String swapped(String real, Voice voice) {
    var text = real.toCharArray();
    int day =
        new DateReading(DateOrder.YEAR_MONTH_DAY, true)
            .read(new DateText(), dev.puntual.intake.rows.CellKind.DATE, text, 0, text.length);
    return day == DateText.UNREADABLE ? real : voice.fullDay(LocalDate.ofEpochDay(day));
  }

  private static List<String> examples(Draft draft, int column) {
    return draft.table().sample().stream()
        .map((SampleRow row) -> row.text(column))
        .filter(text -> !text.isBlank())
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }
}
