package dev.puntual.dunning;

import dev.puntual.messaging.AddressNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Remembers which messages reached nobody though their step names another way. */
final class LostWays implements AddressNews {

  private static final SqlFile KEEP = SqlFile.beside(LostWays.class, "lost_ways_keep");

  /** Reports overtake each other: one that says "delivered after all" comes within minutes. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final InstantSource clock;

  LostWays(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void refused(TenantTx tx, List<UUID> messageIds) {
    // Whoever is told of an address is told of its message, too.
  }

  @Override
  public void lost(TenantTx tx, List<UUID> messageIds) {
    var now = clock.instant();
    tx.sql(KEEP)
        .param("messages", messageIds.toArray(UUID[]::new))
        .param("look", Timestamp.from(now.plus(PATIENCE)))
        .param("now", Timestamp.from(now))
        .update();
  }
}
