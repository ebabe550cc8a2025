package dev.puntual.dunning.segment;

import dev.puntual.dunning.LargeAccounts;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One condition, as somebody would set it on the page of a new segment. */
final class OwingMuch implements LargeAccounts {

  private final Segments segments;

  OwingMuch(Segments segments) {
    this.segments = segments;
  }

  @Override
  public Optional<UUID> save(TenantTx tx, String name, Money least, UUID person) {
    var owes =
        new Condition.Leaf(
            Field.BALANCE, "", Operator.AT_LEAST, new Condition.Operand.Amount(least));
    return switch (segments.save(tx, null, name, new Condition.All(List.of(owes)), person)) {
      case Segments.Outcome.Kept(var id, _) -> Optional.of(id);
      case Segments.Outcome.Refused _ -> Optional.empty();
    };
  }
}
