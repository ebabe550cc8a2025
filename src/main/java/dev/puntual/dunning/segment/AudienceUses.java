package dev.puntual.dunning.segment;

import dev.puntual.platform.db.TenantTx;
import java.util.List;

/** Who still has something to say to an audience, so that nobody drops it from under them. */
public interface AudienceUses {

  /** Names, by name; empty when the segment or book can go. */
  List<String> of(TenantTx tx, Audience audience);
}
