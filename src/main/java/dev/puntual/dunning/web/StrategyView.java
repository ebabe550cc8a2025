package dev.puntual.dunning.web;

import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strategy on its page.
 *
 * @param shown the ladder that is drawn: the draft when there is one, else the one that is followed
 * @param draft whether it is a draft
 * @param rows the same steps as a form, or what a person typed
 * @param moments per step how many open debts stand on it; empty without a draft
 * @param samples real debts with the day of each step
 */
public record StrategyView(
    Ladder shown,
    boolean draft,
    List<Row> rows,
    List<Effect.OnStep> moments,
    List<Sample> samples,
    long hearNow,
    long hearThen) {

  /**
   * A row of the form.
   *
   * @param days as typed
   * @param stage the code of its tone
   * @param error what is wrong with it
   */
  public record Row(String days, boolean before, String stage, @Nullable String error) {

    static final Row BLANK = new Row("", false, "reminder", null);

    static Row of(Ladder.Step step) {
      return new Row(
          String.valueOf(Math.abs(step.offsetDays())),
          step.offsetDays() < 0,
          step.stage().code(),
          null);
    }
  }

  /** A real debt and the day each step would come for it. */
  public record Sample(Effect.Sample debt, List<Day> days) {}

  /** A step's day; passed when it lies before today. */
  public record Day(LocalDate on, boolean passed) {}

  /** The same page with what a person typed. */
  StrategyView with(List<Row> typed) {
    return new StrategyView(shown, draft, typed, moments, samples, hearNow, hearThen);
  }

  /** How many open debts stand on a step of the draft today. */
  public long debtsOn(int step) {
    return moments.stream()
        .filter(moment -> moment.stepNo() == step)
        .mapToLong(Effect.OnStep::debts)
        .sum();
  }
}
