package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.NotYetAsked;
import java.util.UUID;

/** The plan that waits for a person asks as if it had been let go. */
final class WaitingPlan implements NotYetAsked {

  private static final SqlFile WAITING = SqlFile.beside(WaitingPlan.class, "plan_waiting");

  private final Plans plans;

  WaitingPlan(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void ask(TenantTx tx) {
    tx.sql(WAITING)
        .query((row, _) -> row.getObject("plan_id", UUID.class))
        .list()
        .forEach(plan -> plans.approve(tx, plan, null, false));
  }
}
