package dev.puntual.payments.gateway;

import dev.puntual.kernel.Money;

/**
 * How a payment stands with its gateway.
 *
 * @param amount what the debtor paid, or is about to
 * @param refunded all that went back of it so far
 * @param reason why it failed, a short code; else empty
 */
public record Standing(State state, Money amount, Money refunded, String reason) {

  /** In the order in which one gives way to the next, whatever order the words come in. */
  public enum State {
    STARTED,
    PENDING,
    FAILED,
    PAID,
    REFUNDED
  }

  /** Nothing went back. */
  public static Standing of(State state, Money amount) {
    return new Standing(state, amount, Money.zero(amount.currency()), "");
  }

  public static Standing failed(Money amount, String reason) {
    return new Standing(State.FAILED, amount, Money.zero(amount.currency()), reason);
  }

  /** Paid, and some or all of it returned. */
  public static Standing paid(Money amount, Money refunded) {
    boolean all = refunded.isPositive() && refunded.compareTo(amount) >= 0;
    return new Standing(all ? State.REFUNDED : State.PAID, amount, refunded, "");
  }
}
