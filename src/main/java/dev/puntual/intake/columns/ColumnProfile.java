package dev.puntual.intake.columns;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DateText;
import dev.puntual.intake.values.DecimalMark;
import dev.puntual.intake.values.Shapes;
import dev.puntual.receivables.Standing;
import dev.puntual.tenants.CountryParts;
import java.util.HashSet;
import java.util.Set;

/** What the values of one column look like, counted over the rows that were looked at. */
final class ColumnProfile {

  private static final int DISTINCT_LIMIT = 20_000;

  /** Rows that were looked at, whether this column held something or not. */
  int rows;

  /** Cells that hold something other than a sign for nothing. */
  int filled;

  /** Errors and formulas that were never calculated; they say nothing for or against a meaning. */
  int errors;

  int numbers;
  int realDates;
  int textDates;
  int serials;

  /** Texts that are days with the day first only, the month first only, or different days both. */
  int dayFirstOnly;

  int monthFirstOnly;
  int bothWays;
  int yearFirst;

  int amounts;
  int pointOnly;
  int commaOnly;
  int bothMarks;
  int withDecimals;
  int negative;
  int emails;
  int phones;
  int taxIds;
  int looseTaxIds;
  int currencies;
  int countries;
  int places;
  int standings;
  int statuses;
  int yesNo;

  /** Words that say yes or no to being written to. */
  int permits;

  int terms;
  int names;
  int codes;
  int wholeNumbers;
  int consecutive;

  private final Set<Integer> distinct = new HashSet<>();
  private final DateText dates = new DateText();
  private final AmountText money = new AmountText();
  private long last = Long.MIN_VALUE;

  void look(Cells row, int column) {
    rows++;
    char[] chars = row.chars();
    int from = row.start(column);
    int to = row.end(column);
    if (row.kind(column) == CellKind.EMPTY || Shapes.placeholder(chars, from, to)) {
      return;
    }
    if (row.kind(column) == CellKind.ERROR) {
      errors++;
      return;
    }
    filled++;
    lookAtDate(row.kind(column), chars, from, to);
    lookAtAmount(row.kind(column), chars, from, to);
    lookAtForm(chars, from, to);
    if (distinct.size() < DISTINCT_LIMIT) {
      distinct.add(row.text(column).hashCode());
    }
  }

  /** The part of the filled cells that a count is. */
  double share(int count) {
    return filled == 0 ? 0 : (double) count / filled;
  }

  /** The part of the rows that have a value here. */
  double fill() {
    return rows == 0 ? 0 : (double) filled / rows;
  }

  /** How much the values differ: 1 when no two are the same. */
  double variety() {
    return filled == 0 ? 0 : (double) distinct.size() / Math.min(filled, DISTINCT_LIMIT);
  }

  int different() {
    return distinct.size();
  }

  /** Every date so far is a real day whether the day or the month stands first. */
  boolean readsBothWays() {
    return bothWays > 0 && dayFirstOnly == 0 && monthFirstOnly == 0;
  }

  int days() {
    return realDates + textDates + serials;
  }

  private void lookAtDate(CellKind kind, char[] chars, int from, int to) {
    if (kind == CellKind.DATE) {
      realDates++;
      return;
    }
    int orders = dates.ordersOf(chars, from, to);
    if (orders == 0) {
      return;
    }
    textDates++;
    boolean dayFirst = (orders & DateOrder.DAY_MONTH_YEAR.bit()) != 0;
    boolean monthFirst = (orders & DateOrder.MONTH_DAY_YEAR.bit()) != 0;
    if (dayFirst && monthFirst) {
      int one = dates.read(chars, from, to, DateOrder.DAY_MONTH_YEAR);
      int other = dates.read(chars, from, to, DateOrder.MONTH_DAY_YEAR);
      bothWays += one == other ? 0 : 1;
      yearFirst += one == dates.read(chars, from, to, DateOrder.YEAR_MONTH_DAY) ? 1 : 0;
    } else if (dayFirst) {
      dayFirstOnly++;
    } else if (monthFirst) {
      monthFirstOnly++;
    } else {
      yearFirst++;
    }
  }

  private void lookAtAmount(CellKind kind, char[] chars, int from, int to) {
    if (kind == CellKind.DATE || kind == CellKind.BOOLEAN) {
      return;
    }
    numbers += kind == CellKind.NUMBER ? 1 : 0;
    int marks = kind == CellKind.NUMBER ? 1 : money.marksOf(chars, from, to);
    if (marks == 0) {
      last = Long.MIN_VALUE;
      return;
    }
    amounts++;
    var mark = marks == DecimalMark.COMMA.bit() ? DecimalMark.COMMA : DecimalMark.POINT;
    long value = money.read(chars, from, to, mark);
    if (marks == (DecimalMark.POINT.bit() | DecimalMark.COMMA.bit())) {
      bothMarks += value == money.read(chars, from, to, DecimalMark.COMMA) ? 0 : 1;
    } else if (kind != CellKind.NUMBER) {
      pointOnly += mark == DecimalMark.POINT ? 1 : 0;
      commaOnly += mark == DecimalMark.COMMA ? 1 : 0;
    }
    lookAtNumber(value, to - from);
  }

  private void lookAtNumber(long value, int width) {
    boolean whole = value % AmountText.UNIT == 0;
    long units = value / AmountText.UNIT;
    withDecimals += whole ? 0 : 1;
    negative += value < 0 ? 1 : 0;
    wholeNumbers += whole ? 1 : 0;
    serials += whole && width == 5 && units > 20_000 && units < 80_000 ? 1 : 0;
    consecutive += whole && units == last + 1 ? 1 : 0;
    last = units;
  }

  private void lookAtForm(char[] chars, int from, int to) {
    int letters = 0;
    int digits = 0;
    int blanks = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(chars[i]) ? 1 : 0;
      digits += Character.isDigit(chars[i]) ? 1 : 0;
      blanks += chars[i] == ' ' ? 1 : 0;
    }
    boolean email = Shapes.holdsEmail(chars, from, to);
    emails += email ? 1 : 0;
    phones += Shapes.phone(chars, from, to) ? 1 : 0;
    taxIds += Shapes.taxId(chars, from, to) ? 1 : 0;
    looseTaxIds += Shapes.looseTaxId(chars, from, to) ? 1 : 0;
    names += letters >= 3 && letters > 2 * digits && !email ? 1 : 0;
    codes += blanks == 0 && !email && to - from <= 40 && (digits > 0 || to - from <= 6) ? 1 : 0;
    if (to - from <= 60) {
      lookAtWords(new String(chars, from, to - from));
    }
  }

  private void lookAtWords(String text) {
    currencies += CurrencyWords.known(text) ? 1 : 0;
    countries += Shapes.country(text).isEmpty() ? 0 : 1;
    places += CountryParts.known(text) ? 1 : 0;
    standings += StandingWords.of(text) == Standing.UNKNOWN ? 0 : 1;
    statuses += StatusWords.of(text).isPresent() ? 1 : 0;
    yesNo += StatusWords.yes(text).isPresent() ? 1 : 0;
    permits += PermitWords.of(text).isPresent() ? 1 : 0;
    terms += TermsText.days(text).isPresent() ? 1 : 0;
  }
}
