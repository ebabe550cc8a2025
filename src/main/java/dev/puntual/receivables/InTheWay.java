package dev.puntual.receivables;

/**
 * Something that has grown on what a file brought, so that it cannot be taken back.
 *
 * @param count how many debtors or debts it concerns; at least one
 */
public record InTheWay(What what, long count) {

  /** The kinds of it. */
  public enum What {
    /** Debtors who were written to since. */
    WRITTEN,
    /** Debts that were paid or changed since, or for which a payment has begun. */
    MOVED,
    /** Debtors with a pause, a promise or a dispute that began since. */
    HELD
  }
}
