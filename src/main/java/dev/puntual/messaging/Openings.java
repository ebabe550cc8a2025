package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When the company may write to a place. */
interface Openings {

  /**
   * The first instant from {@code from} on at which writing is allowed there; empty when the
   * calendar never opens.
   */
  Optional<Instant> next(TenantTx tx, String country, ZoneId zone, Instant from);
}
