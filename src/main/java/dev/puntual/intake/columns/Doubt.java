package dev.puntual.intake.columns;

import dev.puntual.intake.values.DecimalMark;

/** Something in a column that can be read in more than one way. */
public sealed interface Doubt {

  int column();

  /**
   * Every date of the column reads both ways, and nothing else in the file decides.
   *
   * @param example a value as it stands
   */
  record DayOrMonth(int column, String example) implements Doubt {}

  /**
   * Some values only read with the day first, others only with the month first.
   *
   * @param dayFirst a value of the first sort
   * @param monthFirst a value of the second
   */
  record MixedOrders(int column, String dayFirst, String monthFirst) implements Doubt {}

  /**
   * Real dates and written ones stand side by side in the way that a spreadsheet of another country
   * leaves them: it took every month for a day where it could.
   *
   * @param real a date that it made
   * @param written a value that it could not take for a date
   */
  record SwappedByExcel(int column, String real, String written) implements Doubt {}

  /** 1.234 may be a thousand or one and a bit. */
  record Thousands(int column, String example, DecimalMark proposed) implements Doubt {}
}
