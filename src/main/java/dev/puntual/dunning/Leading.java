package dev.puntual.dunning;

import dev.puntual.messaging.Stage;

/**
 * Who leads of the debts that a debtor hears of together: the firmest step, of two as firm the
 * later one; as {@code decide.sql} has it.
 */
final class Leading {

  private Leading() {}

  /** Whether the debtor is to hear of it. */
  static boolean speaks(Foresight.Told told) {
    return told.outcome() instanceof Explanation.Foretold foretold && foretold.action().speaks();
  }

  /** The one of two that leads; both speak. */
  static Foresight.Told of(Foresight.Told one, Foresight.Told other) {
    return place(other) > place(one) ? other : one;
  }

  private static long place(Foresight.Told told) {
    var footing = told.footing();
    if (footing == null || !(told.outcome() instanceof Explanation.Foretold foretold)) {
      return -1;
    }
    var stage = footing.stage() == null ? Stage.BEFORE : footing.stage();
    long rank = foretold.action().rank(stage);
    return rank << 32 | (long) footing.step() << 16 | footing.strategy();
  }
}
