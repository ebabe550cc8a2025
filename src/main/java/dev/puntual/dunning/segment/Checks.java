package dev.puntual.dunning.segment;

import java.util.LinkedHashSet;
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

  /** What is wrong with a tree beyond its form. */
  public List<Fault> of(Condition tree) {
    var faults = new LinkedHashSet<Fault>();
    for (var leaf : Habits.leaves(tree)) {
      if (!leaf.name().isEmpty()) {
        column(leaf.name(), faults);
      }
      if (leaf.operand() instanceof Condition.Operand.Books(var asked)
          && !books.containsAll(asked)) {
        faults.add(new Fault(0, Fault.Code.GONE_BOOK, ""));
      }
    }
    return List.copyOf(faults);
  }

  private void column(String name, Set<Fault> faults) {
    var carrying = columns.get(name);
    if (carrying == null) {
      faults.add(new Fault(0, Fault.Code.NO_ATTRIBUTE, name));
    } else if (carrying == 0) {
      faults.add(new Fault(0, Fault.Code.GONE_ATTRIBUTE, name));
    }
  }
}
