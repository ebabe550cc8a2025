package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTx;
import java.util.Arrays;
import java.util.List;

/** A house strategy of plain days. */
public final class HouseSteps {

  private HouseSteps() {}

  /** Letters so many days past due, followed from now on. */
  static boolean follow(TenantTx tx, int... days) {
    return follow(
        tx,
        Arrays.stream(days)
            .mapToObj(day -> step(day, day < 0 ? Stage.BEFORE : Stage.GENTLE, Action.MESSAGE))
            .toArray(Ladder.Step[]::new));
  }

  public static Ladder.Step step(int days, Stage stage, Action action) {
    return new Ladder.Step(0, new Timing.Due(days), stage, null, action);
  }

  public static boolean follow(TenantTx tx, Ladder.Step... steps) {
    var strategies = TestApplication.bean(Strategies.class);
    strategies.ensure(tx);
    strategies.keep(tx, Strategy.HOUSE, List.of(steps), Repeat.NEVER);
    return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
  }
}
