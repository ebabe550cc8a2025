package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.StepLetters.Found;
import dev.puntual.dunning.Whom;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Proof;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a step, as somebody looks at it.
 *
 * @param steps of the ladder
 * @param reader null: the letter is an example with invented facts
 * @param why of an example: {@code none} (nobody owes), {@code settled} (the one asked for owes
 *     nothing), {@code held} (all that is owed is on hold)
 * @param found debtors to choose from
 */
public record PreviewView(
    PreviewAsk ask,
    Ladder.Step step,
    int steps,
    Language language,
    @Nullable Reader reader,
    String why,
    Proof proof,
    List<Found> found) {

  /**
   * @param role of the recipient; null when there is nobody it could go to
   * @param onStep its debts that stand on the step today; zero when none does
   */
  public record Reader(
      DebtorId id, String name, String recipient, @Nullable Whom role, int onStep) {}

  /** The same letter in another language. */
  public PreviewAsk in(Language other) {
    return ask.in(other);
  }

  /** The debtor in the list of {@link #found}. */
  public PreviewAsk to(Found other) {
    return ask.to(other.debtor().value());
  }

  /** Neighbours in the ladder; null at its ends. */
  public @Nullable PreviewAsk before() {
    return step.number() > 1 ? ask.at(step.number() - 1) : null;
  }

  public @Nullable PreviewAsk after() {
    return step.number() < steps ? ask.at(step.number() + 1) : null;
  }

  public List<Language> others() {
    return Arrays.stream(Language.values()).filter(one -> one != language).toList();
  }
}
