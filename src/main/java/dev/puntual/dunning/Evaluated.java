package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import java.util.UUID;

/** What one evaluation of one tenant came to. */
public sealed interface Evaluated {

  /** The day that contacts would happen on: today, or the next day the company writes on. */
  BusinessDate day();

  /** Every debt already has its step and its reasons: nothing to add. */
  record Quiet(BusinessDate day) implements Evaluated {}

  /**
   * New decisions.
   *
   * @param contacts messages and calls, one per debtor and currency, and acts of the office
   * @param debts debts those are about
   * @param silences new reasons not to write
   */
  record Planned(BusinessDate day, UUID plan, int contacts, int debts, int silences, boolean waits)
      implements Evaluated {}
}
