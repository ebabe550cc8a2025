package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTx;
import java.util.Arrays;

/** A house strategy of plain days. */
final class HouseSteps {

  private HouseSteps() {}

  /** Letters so many days past due, followed from now on. */
  static boolean follow(TenantTx tx, int... days) {
    var strategies = TestApplication.bean(Strategies.class);
    var steps =
        Arrays.stream(days)
            .mapToObj(
                day ->
                    new Ladder.Step(
                        0, new Timing.Due(day), day < 0 ? Stage.BEFORE : Stage.GENTLE, null))
            .toList();
    strategies.ensure(tx);
    strategies.keep(tx, Strategy.HOUSE, steps, Repeat.NEVER);
    return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
  }
}
