package dev.puntual.intake.columns;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.puntual.intake.values.DecimalMark;

/** Something in a column that can be read in more than one way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "doubt")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Doubt.DayOrMonth.class, name = "day_or_month"),
  @JsonSubTypes.Type(value = Doubt.MixedOrders.class, name = "mixed_orders"),
  @JsonSubTypes.Type(value = Doubt.SwappedByExcel.class, name = "swapped_by_excel"),
  @JsonSubTypes.Type(value = Doubt.Thousands.class, name = "thousands")
})
public sealed interface Doubt {

  int column();

  /** Only a person can tell; the file is not loaded before one has. */
  default boolean needsAnswer() {
    return !(this instanceof SwappedByExcel);
  }

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
