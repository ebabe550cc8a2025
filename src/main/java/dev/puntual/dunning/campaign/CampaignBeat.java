package dev.puntual.dunning.campaign;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once which campaigns have something to say and begins those. One that fails is written down
 * and tried again, behind the others and later each time; after {@value #TRIES} tries its day is
 * given up with that reason.
 */
final class CampaignBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignBeat.class);
  private static final SqlFile DUE = SqlFile.beside(CampaignBeat.class, "clocks_due");

  /** Over about two hours and a half. */
  static final int TRIES = 6;

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final CampaignRun run;
  private final Clocks clocks;

  CampaignBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      CampaignRun run,
      Clocks clocks) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.clock = clock;
    this.run = run;
    this.clocks = clocks;
  }

  private record Due(TenantId tenant, UUID campaign) {}

  @Override
  public String name() {
    return "dunning-campaigns";
  }

  @Override
  public boolean beat() {
    int done = 0;
    for (var due : due()) {
      done += begins(due) || noted(due) ? 1 : 0;
    }
    return done > 0;
  }

  private boolean begins(Due due) {
    try {
      transactions.in(due.tenant(), tx -> run.begin(tx, due.campaign()));
      return true;
    } catch (RuntimeException e) {
      LOG.error("campaign {} of tenant {} failed", due.campaign(), due.tenant(), e);
      return false;
    }
  }

  /** False when not even that could be written; then it is asked again with the next beat. */
  private boolean noted(Due due) {
    try {
      int failures = transactions.in(due.tenant(), tx -> clocks.failed(tx, due.campaign()));
      if (failures >= TRIES) {
        transactions.run(due.tenant(), tx -> run.giveUp(tx, due.campaign()));
      }
      return true;
    } catch (RuntimeException e) {
      LOG.error(
          "the failure of campaign {} of tenant {} could not be kept",
          due.campaign(),
          due.tenant(),
          e);
      return false;
    }
  }

  private List<Due> due() {
    return fleet.in(
        statement ->
            statement
                .apply(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .query(
                    (row, _) ->
                        new Due(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getObject("campaign_id", UUID.class)))
                .list());
  }
}
