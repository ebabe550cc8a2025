package dev.puntual.dunning.campaign;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once which campaigns have something to say and begins those. One that fails is logged and
 * tried again some minutes later, behind the others.
 */
final class CampaignBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignBeat.class);
  private static final SqlFile DUE = SqlFile.beside(CampaignBeat.class, "clocks_due");
  private static final Duration PAUSE = Duration.ofMinutes(5);

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
    var due = due();
    due.forEach(this::begin);
    return !due.isEmpty();
  }

  private void begin(Due due) {
    try {
      transactions.in(due.tenant(), tx -> run.begin(tx, due.campaign()));
    } catch (RuntimeException e) {
      LOG.error(
          "campaign {} of tenant {} failed; next try in {}",
          due.campaign(),
          due.tenant(),
          PAUSE,
          e);
      var later = clock.instant().plus(PAUSE);
      transactions.run(due.tenant(), tx -> clocks.set(tx, due.campaign(), later));
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
