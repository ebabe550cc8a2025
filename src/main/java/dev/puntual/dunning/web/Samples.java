package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.List;

/** Real debts to read a ladder by, each with the days of its steps. */
final class Samples {

  private Samples() {}

  static List<StrategyView.Sample> of(TenantTx tx, Viewer viewer, Ladder ladder) {
    var today = viewer.today().value();
    return Effect.samples(tx, viewer.today()).stream()
        .map(
            debt ->
                new StrategyView.Sample(
                    debt,
                    Effect.dates(tx, ladder, debt.dueOn(), viewer.today()).stream()
                        .map(day -> new StrategyView.Day(day, day.isBefore(today)))
                        .toList()))
        .toList();
  }
}
