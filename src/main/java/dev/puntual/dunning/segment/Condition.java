package dev.puntual.dunning.segment;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Who is meant: a tree that is true or false of one open debt and its debtor, never in between. A
 * fact that we do not know makes every comparison false.
 */
public sealed interface Condition {

  /** Every one of them holds. */
  record All(List<Condition> of) implements Condition {}

  /** At least one of them holds. */
  record Any(List<Condition> of) implements Condition {}

  /** Not one of them holds. */
  record None(List<Condition> of) implements Condition {}

  /**
   * One question about one fact.
   *
   * @param name which column of the imported file, where {@link Field.Kind#named}; else empty
   */
  record Leaf(Field field, String name, Operator operator, Operand operand) implements Condition {}

  /** What a fact is compared with, of the type that the field wants. */
  sealed interface Operand {
    record Nothing() implements Operand {}

    /** Days, counts and percentages. */
    record Figure(BigDecimal value) implements Operand {}

    record Amount(Money value) implements Operand {}

    record Words(List<String> values) implements Operand {}

    record Books(List<UUID> values) implements Operand {}
  }
}
