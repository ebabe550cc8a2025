package dev.puntual.dunning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question as it was typed. */
record RehearsalChoice(int draft, @Nullable Integer days, String paying, int monthsAgo) {

  private static final List<Integer> HORIZONS = List.of(30, 60, 90);
  private static final List<Integer> MONTHS_AGO = List.of(0, 1, 3, 6);

  /**
   * As it is understood: what is not offered is what is offered first.
   *
   * @param draftOf zero when the strategy asked for has no draft
   */
  RehearsalView.Asked rehearsed(int draftOf) {
    int horizon = days != null && HORIZONS.contains(days) ? days : HORIZONS.getLast();
    int past = MONTHS_AGO.contains(monthsAgo) ? monthsAgo : 0;
    return new RehearsalView.Asked(draftOf, horizon, paying.equals("costumbre"), past);
  }
}
