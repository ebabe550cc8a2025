package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Freshness;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a campaign said and reached nobody goes by its next channel, on the same day or as soon as
 * the contact rules let it within the life of that run. Whatever may have arrived is none of it.
 */
final class CampaignOnward {

  private static final SqlFile LOCK = SqlFile.beside(CampaignOnward.class, "campaign_lock");
  private static final SqlFile TAKE = SqlFile.beside(CampaignOnward.class, "lost_take");
  private static final SqlFile NEXT = SqlFile.beside(CampaignOnward.class, "lost_next");

  /** Newer news of payments is looked for this much later. */
  private static final Duration AGAIN = Duration.ofMinutes(15);

  private static final int MOST = 20_000;

  private final CampaignAsking asking;
  private final InstantSource clock;

  CampaignOnward(CampaignAsking asking, InstantSource clock) {
    this.asking = asking;
    this.clock = clock;
  }

  /**
   * @param spokeOn the day on which that run spoke, which may be later than its own
   */
  private record Lost(
      UUID campaign, LocalDate runOn, LocalDate spokeOn, ZoneId zone, List<UUID> debtors) {}

  /** Twice changes nothing. Answers when there is work again. */
  Optional<Instant> goOn(TenantTx tx) {
    var now = clock.instant();
    boolean stale = Freshness.stale(tx, now);
    tx.expectMany();
    tx.sql(TAKE)
        .param("now", Timestamp.from(now))
        .param("stale", stale)
        .param("most", MOST)
        .query(CampaignOnward::lost)
        .list()
        .forEach(lost -> goOn(tx, lost, now));
    return tx.sql(NEXT)
        .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single()
        .map(next -> stale && !next.isAfter(now) ? now.plus(AGAIN) : next);
  }

  private void goOn(TenantTx tx, Lost lost, Instant now) {
    tx.sql(LOCK).param("campaign", lost.campaign()).query(UUID.class).list();
    CampaignRows.list(tx, lost.campaign(), 1).stream()
        .map(found -> occasion(found, lost, now))
        .filter(run -> !run.lastDay().isBefore(BusinessDate.at(now, lost.zone()).value()))
        .forEach(run -> asking.onward(tx, run, lost.debtors()));
  }

  private static Occasion occasion(Campaign campaign, Lost lost, Instant now) {
    return new Occasion(campaign, lost.runOn(), lost.spokeOn(), now, null, 1);
  }

  private static Lost lost(ResultSet row, int number) throws SQLException {
    return new Lost(
        row.getObject("campaign_id", UUID.class),
        row.getObject("run_on", LocalDate.class),
        row.getObject("spoke_on", LocalDate.class),
        ZoneId.of(row.getString("zone")),
        List.of((UUID[]) row.getArray("debtors").getArray()));
  }
}
