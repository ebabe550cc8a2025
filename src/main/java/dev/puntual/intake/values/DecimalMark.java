package dev.puntual.intake.values;

/** Which sign stands before the decimals. What 1.234 means hangs on it. */
public enum DecimalMark {
  POINT('.', 1),
  COMMA(',', 2);

  private final char sign;
  private final int bit;

  DecimalMark(char sign, int bit) {
    this.sign = sign;
    this.bit = bit;
  }

  char sign() {
    return sign;
  }

  /** The other sign, which then groups thousands. */
  char grouping() {
    return this == POINT ? ',' : '.';
  }

  /** This mark as one bit of a set. */
  public int bit() {
    return bit;
  }
}
