package dev.puntual.receivables;

import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A room above that knows what has been said, paid and promised about what a file brought. */
public interface GrownSince {

  /** What speaks against taking the file back; empty when nothing does. */
  List<InTheWay> on(TenantTx tx, UUID file, Instant loadedAt);
}
