package dev.puntual.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** May we? Four answers; each carries every rule that was asked, so that it can be shown later. */
public sealed interface Verdict {

  /** Every rule that bound this question, by id, whether it objected or not. */
  List<RuleVersion> evaluated();

  /** The ids of the rules that stand against it at the instant asked; empty when allowed. */
  List<String> against();

  /**
   * Yes.
   *
   * @param closes when the window ends in which this was said: whatever carries the message must
   *     give up by then; empty when no rule names hours
   */
  record Allow(Optional<Instant> closes, List<RuleVersion> evaluated) implements Verdict {

    @Override
    public List<String> against() {
      return List.of();
    }
  }

  /** Not now; {@code until} is the first instant at which the answer is yes. */
  record Defer(Instant until, List<String> against, List<RuleVersion> evaluated)
      implements Verdict {}

  /** No, and no instant of the next fifteen days changes that. */
  record Deny(List<String> against, List<RuleVersion> evaluated) implements Verdict {}

  /** A person must decide: {@code reason} is a code with a sentence of its own. */
  record Human(String reason, List<String> against, List<RuleVersion> evaluated)
      implements Verdict {}
}
