package dev.puntual.dunning.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What stands today for trees to name.
 *
 * @param columns of imported files, each with how many open debts carry it
 * @param books address books that are kept
 */
public record Checks(Map<String, Integer> columns, Set<UUID> books) {

  /** What is wrong with a tree beyond its form, each beside its condition. */
  public List<Fault> of(Condition tree) {
    var faults = new ArrayList<Fault>();
    of(tree, 1, faults);
    return List.copyOf(faults);
  }

  /** Places count in reading order, groups too; returns the one after this part. */
  private int of(Condition part, int place, List<Fault> faults) {
    return switch (part) {
      case Condition.All(var of) -> each(of, place, faults);
      case Condition.Any(var of) -> each(of, place, faults);
      case Condition.None(var of) -> each(of, place, faults);
      case Condition.Leaf leaf -> {
        leaf(leaf, place, faults);
        yield place + 1;
      }
    };
  }

  private int each(List<Condition> of, int place, List<Fault> faults) {
    int next = place + 1;
    for (var part : of) {
      next = of(part, next, faults);
    }
    return next;
  }

  private void leaf(Condition.Leaf leaf, int place, List<Fault> faults) {
    if (!leaf.name().isEmpty()) {
      var carrying = columns.get(leaf.name());
      if (carrying == null) {
        faults.add(new Fault(place, Fault.Code.NO_ATTRIBUTE, leaf.name()));
      } else if (carrying == 0) {
        faults.add(new Fault(place, Fault.Code.GONE_ATTRIBUTE, leaf.name()));
      }
    }
    if (leaf.operand() instanceof Condition.Operand.Books(var asked) && !books.containsAll(asked)) {
      faults.add(new Fault(place, Fault.Code.GONE_BOOK, ""));
    }
  }
}
