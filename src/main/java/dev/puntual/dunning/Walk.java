package dev.puntual.dunning;

import dev.puntual.dunning.Explanation.Footing;
import dev.puntual.dunning.Explanation.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ladders of a company and the days it writes on, as one debt walks them. */
record Walk(StrategyBook book, WorkDays work, WritingDays days) {

  /** The ways debts go on that day, from the ladders given or from none. */
  Routes routes(Set<Integer> standing, LocalDate day) {
    var ladders = new LinkedHashMap<Integer, Routes.Standing>();
    book.published()
        .forEach(
            (number, one) -> {
              if (standing.contains(number) || follows(one)) {
                ladders.put(number, one);
              }
            });
    return new StrategyBook(book.strategies(), ladders, book.drafts()).routes(day, work);
  }

  private boolean follows(Routes.Standing one) {
    return Objects.equals(
        book.strategy(one.strategy()).map(Strategy::followed).orElse(null), one.ladder().number());
  }

  /** Where a debt stands that has taken a step of a ladder, or has one due. */
  @Nullable Footing footing(int ladder, int step) {
    return standing(ladder)
        .map(
            one ->
                new Footing(
                    one.strategy(),
                    book.strategy(one.strategy()).map(Strategy::name).orElse(""),
                    one.ladder().version(),
                    step,
                    one.ladder().rungs(),
                    step == 0 ? null : one.ladder().stepOf(step).stage()))
        .orElse(null);
  }

  /** What the step of a ladder does; a letter when the ladder is not known. */
  Action action(int ladder, int step) {
    return standing(ladder).map(one -> one.ladder().stepOf(step).action()).orElse(Action.MESSAGE);
  }

  /** How the letter of a step goes; in the usual manner when the ladder is not known. */
  Manner manner(int ladder, int step) {
    return standing(ladder).map(one -> one.ladder().stepOf(step).manner()).orElse(Manner.USUAL);
  }

  /** What comes after a step that was taken, seen from a day on which nothing was due. */
  Outcome next(Dossier.Debt debt, int ladder, int taken, LocalDate day) {
    var steps = standing(ladder).map(Routes.Standing::ladder);
    if (steps.isEmpty() || taken >= steps.get().rungs()) {
      return new Explanation.Finished();
    }
    var date = steps.get().dates(debt.dueOn(), work).get(taken).plusDays(debt.shift());
    var ahead = date.isAfter(day) ? date : day.plusDays(1);
    return new Explanation.NothingDue(
        new NextStep(taken + 1, steps.get().stepOf(taken + 1).stage(), days.onOrAfter(ahead)));
  }

  /** The step a debt had reached on that day. */
  int reached(Dossier.Debt debt, int ladder, LocalDate day) {
    return standing(ladder)
        .map(
            one ->
                (int)
                    IntStream.of(one.ladder().lags(day, work))
                        .filter(lag -> lag <= age(debt, day))
                        .count())
        .orElse(0);
  }

  /** Days past due by the clock of a debt. */
  static int age(Dossier.Debt debt, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(debt.dueOn(), day) - debt.shift();
  }

  private Optional<Routes.Standing> standing(int ladder) {
    return Optional.ofNullable(book.published().get(ladder));
  }
}
