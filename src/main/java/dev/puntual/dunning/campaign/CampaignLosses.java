package dev.puntual.dunning.campaign;

import dev.puntual.messaging.AddressNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.wakes.Wakes;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Remembers which messages of campaigns reached nobody though there is another channel. */
final class CampaignLosses implements AddressNews {

  static final String JOB = "dunning-campaigns-lost";

  private static final SqlFile KEEP = SqlFile.beside(CampaignLosses.class, "lost_keep");

  /** As for a step: reports overtake each other, and one of «delivered» comes within minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Wakes wakes;
  private final InstantSource clock;

  CampaignLosses(Wakes wakes, InstantSource clock) {
    this.wakes = wakes;
    this.clock = clock;
  }

  @Override
  public void refused(TenantTx tx, List<UUID> messageIds) {
    // Whoever is told of an address is told of its message, too.
  }

  /**
   * What is lost within one minute is looked at together, so a bad day at a carrier costs little.
   */
  @Override
  public void lost(TenantTx tx, List<UUID> messageIds) {
    var look = clock.instant().plus(PATIENCE).truncatedTo(ChronoUnit.MINUTES);
    int kept =
        tx.sql(KEEP)
            .param("messages", messageIds.toArray(UUID[]::new))
            .param("look", Timestamp.from(look.plus(Duration.ofMinutes(1))))
            .update();
    if (kept > 0) {
      wakes.set(tx, JOB, look.plus(Duration.ofMinutes(1)));
    }
  }
}
