package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;

/** What hangs on a segment, so that nobody drops it from under a strategy. */
public interface SegmentUses {

  /**
   * @param step the number of the step that is for the segment only; zero: the whole strategy is
   * @param draft whether that step is only in the draft
   */
  record Use(Strategy strategy, int step, boolean draft) {}

  /** In the order strategies are asked; empty when the segment can go. */
  List<Use> of(TenantTx tx, UUID segment);
}
