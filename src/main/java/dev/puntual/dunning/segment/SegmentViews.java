package dev.puntual.dunning.segment;

import dev.puntual.dunning.SavedViews;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the windows are told of segments: none that is broken, and no tree. */
final class SegmentViews implements SavedViews {

  private final Segments segments;

  SegmentViews(Segments segments) {
    this.segments = segments;
  }

  @Override
  public List<View> first(TenantTx tx, int most) {
    return segments.page(tx, "", "", most).shown().stream().map(SegmentViews::view).toList();
  }

  @Override
  public Optional<View> find(TenantTx tx, UUID id) {
    return segments
        .find(tx, id)
        .filter(
            saved ->
                saved.tree() instanceof Read.Good(var tree) && segments.check(tx, tree).isEmpty())
        .map(SegmentViews::view);
  }

  @Override
  public Optional<View> stays(TenantTx tx, UUID id) {
    return segments.stays(tx, id) ? find(tx, id) : Optional.empty();
  }

  @Override
  public List<DebtorId> members(TenantTx tx, UUID id, BusinessDate today) {
    return segments
        .find(tx, id)
        .map(saved -> saved.tree() instanceof Read.Good(var tree) ? tree : null)
        .map(tree -> segments.everybody(tx, tree, today))
        .orElse(List.of());
  }

  private static View view(Segments.Saved saved) {
    return new View(saved.id(), saved.name(), saved.version());
  }
}
