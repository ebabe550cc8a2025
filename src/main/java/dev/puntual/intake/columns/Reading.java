package dev.puntual.intake.columns;

import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DecimalMark;
import java.util.ArrayList;
import java.util.List;

/**
 * How a table is read, as proposed and then as a person left it. The lists have one element for
 * each column.
 *
 * @param purpose debts or contacts
 * @param table which table of the file, from 0
 * @param headerLine the line that names the columns, 1-based; 0 when there is none
 * @param headers their names
 * @param kinds their meanings
 * @param dates how dates are read; of no effect in other columns
 * @param marks how amounts are read; likewise
 * @param statusSense what the status column means by yes and no
 * @param currency of amounts that come without one
 * @param termsDays from issue to due date where the file has no due date
 * @param country whose telephones come without their country, as ISO 3166 alpha-2
 */
public record Reading(
    Purpose purpose,
    int table,
    long headerLine,
    List<String> headers,
    List<FieldKind> kinds,
    List<DateReading> dates,
    List<DecimalMark> marks,
    StatusSense statusSense,
    String currency,
    int termsDays,
    String country) {

  /** What we propose when nobody has said anything yet. */
  public static Reading proposed(
      Understanding table, int index, String homeCurrency, int termsDays, String country) {
    var dates = new ArrayList<DateReading>();
    var marks = new ArrayList<DecimalMark>();
    for (int column = 0; column < table.headers().size(); column++) {
      var day = DateReading.of(DateOrder.DAY_MONTH_YEAR);
      dates.add(table.dates().getOrDefault(column, day));
      marks.add(table.marks().getOrDefault(column, DecimalMark.POINT));
    }
    return new Reading(
        table.purpose(),
        index,
        table.headerLine(),
        table.headers(),
        table.proposals().stream().map(Proposal::kind).toList(),
        dates,
        marks,
        table.statusSense(),
        table.currency().isEmpty() ? homeCurrency : table.currency(),
        termsDays,
        country);
  }

  /** The column with a meaning, or -1. */
  public int column(FieldKind kind) {
    return kinds.indexOf(kind);
  }

  /** Whether some column has a meaning. */
  public boolean has(FieldKind kind) {
    return kinds.contains(kind);
  }

  /** Whether a row can say who owes. */
  public boolean namesDebtor() {
    return has(FieldKind.DEBTOR_CODE) || has(FieldKind.DEBTOR_NAME) || has(FieldKind.TAX_ID);
  }

  /** Whether a row can say how much. */
  public boolean hasAmount() {
    return has(FieldKind.AMOUNT) || has(FieldKind.BALANCE);
  }

  /** Whether the file says what has been paid, so that its silence about a debt means "nothing". */
  public boolean speaksOfPayments() {
    return has(FieldKind.SETTLED_ON)
        || has(FieldKind.STATUS)
        || has(FieldKind.BALANCE)
        || has(FieldKind.PAID);
  }
}
