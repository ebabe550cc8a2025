package dev.puntual.intake.values;

/** In which order a written date names its parts. What 03/04/2026 means hangs on it. */
public enum DateOrder {
  YEAR_MONTH_DAY(1),
  DAY_MONTH_YEAR(2),
  MONTH_DAY_YEAR(4);

  private final int bit;

  DateOrder(int bit) {
    this.bit = bit;
  }

  /** This order as one bit of a set. */
  public int bit() {
    return bit;
  }
}
