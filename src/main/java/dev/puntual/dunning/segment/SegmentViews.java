package dev.puntual.dunning.segment;

import dev.puntual.dunning.SavedViews;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  public Map<UUID, String> broken(TenantTx tx, Set<UUID> some) {
    var broken = new HashMap<UUID, String>();
    some.forEach(id -> broken.put(id, ""));
    Checks checks = null;
    for (var saved : segments.these(tx, some)) {
      broken.put(saved.id(), saved.name());
      if (saved.tree() instanceof Read.Good(var tree)) {
        checks = checks == null && hangs(tree) ? segments.checks(tx) : checks;
        if (!hangs(tree) || checks == null || checks.of(tree).isEmpty()) {
          broken.remove(saved.id());
        }
      }
    }
    return broken;
  }

  /** Whether it speaks of something that can go: a column or a book. */
  private static boolean hangs(Condition tree) {
    return switch (tree) {
      case Condition.All(var of) -> of.stream().anyMatch(SegmentViews::hangs);
      case Condition.Any(var of) -> of.stream().anyMatch(SegmentViews::hangs);
      case Condition.None(var of) -> of.stream().anyMatch(SegmentViews::hangs);
      case Condition.Leaf leaf ->
          !leaf.name().isEmpty() || leaf.operand() instanceof Condition.Operand.Books;
    };
  }

  @Override
  public Optional<View> stays(TenantTx tx, UUID id) {
    return segments.stays(tx, id) ? find(tx, id) : Optional.empty();
  }

  @Override
  public boolean nobody(TenantTx tx, UUID id, BusinessDate today) {
    return segments
        .find(tx, id)
        .map(saved -> saved.tree() instanceof Read.Good(var tree) ? tree : null)
        .map(tree -> segments.nobody(tx, tree, today))
        .orElse(true);
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
