package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Debts that would be written about today.
 *
 * @param now as things are
 * @param move with the draft, debts under way moving to it
 * @param stay with the draft, debts under way finishing the ladder they are on
 * @param underWay how many are under way
 */
public record Heard(long now, long move, long stay, long underWay) {

  static Heard of(@Nullable List<Effect.OnStep> moments) {
    return new Heard(
        sum(moments, Effect.OnStep::hearNow),
        sum(moments, Effect.OnStep::hearThen),
        sum(moments, Effect.OnStep::hearStay),
        sum(moments, Effect.OnStep::underWay));
  }

  private static long sum(@Nullable List<Effect.OnStep> moments, ToLongFunction<Effect.OnStep> of) {
    return moments == null ? 0 : moments.stream().mapToLong(of).sum();
  }
}
