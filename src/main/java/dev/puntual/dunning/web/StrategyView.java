package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Effect;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderChanges;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Scope;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategy;
import dev.puntual.dunning.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A strategy on its page.
 *
 * @param around the strategy itself and those beside it
 * @param shown the ladder that is drawn: the draft when there is one, else the one that is followed
 * @param draft whether it is a draft
 * @param rows the same steps as a form, or what a person typed
 * @param repeat how the last step comes again, as a form
 * @param moments per step how many open debts stand on it today; null when they are not counted yet
 * @param samples real debts with the day of each step
 * @param heard what debtors would hear today, each way
 * @param changes what the draft would change; null where there is nothing to compare
 */
public record StrategyView(
    Around around,
    Ladder shown,
    boolean draft,
    List<Row> rows,
    Again repeat,
    @Nullable List<Effect.OnStep> moments,
    List<Sample> samples,
    Heard heard,
    @Nullable LadderChanges changes) {

  /**
   * @param all in the order they are asked
   * @param segments to choose from
   * @param starters the ladders a new strategy may begin with
   * @param typed what was refused about a name; nothing when nothing was
   */
  public record Around(
      Strategy strategy,
      List<Strategy> all,
      List<SavedViews.View> segments,
      List<Starters.Starter> starters,
      StrategyNaming typed,
      StrategyWords words) {

    Around with(StrategyNaming naming) {
      return new Around(strategy, all, segments, starters, naming, words);
    }

    /** The name of a segment; empty when it is gone. */
    public String segment(@Nullable UUID id) {
      return segments.stream()
          .filter(view -> view.id().equals(id))
          .map(SavedViews.View::name)
          .findFirst()
          .orElse("");
    }
  }

  /**
   * A row of the form.
   *
   * @param when which {@link When}, by its code
   * @param days as typed
   * @param anchor weekday or day of the month, as typed
   * @param stage the code of its tone
   * @param only the segment it is for; empty: for all
   * @param action the code of what happens
   * @param manner how its letter goes
   * @param scope the code of whose step it is
   * @param error what is wrong with it
   */
  public record Row(
      String when,
      String days,
      String anchor,
      String stage,
      String only,
      String action,
      Manner.Codes manner,
      String scope,
      @Nullable String error) {

    /** How many fall-backs a step can name. */
    public static final int CHOICES = 3;

    static final Row BLANK =
        new Row(
            When.AFTER_DUE.code(),
            "",
            "",
            "reminder",
            "",
            Action.MESSAGE.code(),
            Manner.USUAL.codes(),
            Scope.DEBT.code(),
            null);

    /** A step as it would be typed. */
    public static Row of(Ladder.Step step) {
      return new Row(
          When.of(step.timing()).code(),
          String.valueOf(Math.abs(step.timing().days())),
          step.timing().anchor() == 0 ? "" : String.valueOf(step.timing().anchor()),
          step.stage().code(),
          step.onlySegment() == null ? "" : step.onlySegment().toString(),
          step.action().code(),
          step.manner().codes(),
          step.scope().code(),
          null);
    }

    /** Whether its day is so many days from the due date, and nothing else. */
    public boolean fromDue() {
      return when.equals(When.BEFORE_DUE.code()) || when.equals(When.AFTER_DUE.code());
    }

    /** Before the due date, on it, or after. */
    public String side() {
      return when.equals(When.BEFORE_DUE.code()) || when.equals(When.WORK_BEFORE.code())
          ? "before"
          : fromDue() && days.equals("0") ? "on" : "after";
    }

    /** At a place, from zero; empty where none is. */
    public String whom(int place) {
      return place < manner.to().size() ? manner.to().get(place) : "";
    }

    public String means(int place) {
      return place < manner.by().size() ? manner.by().get(place) : "";
    }

    /** Which way to say the hour was chosen: none, the best, or {@code desde}. */
    public String hour() {
      var code = manner.leaving();
      return code.isEmpty() || code.equals(Leaving.Best.CODE) ? code : "desde";
    }

    /** The hour as typed; empty where none is. */
    public String clock() {
      return hour().equals("desde") ? manner.leaving() : "";
    }

    /** Whether its letter goes in a manner of its own, or it is the debtor's. */
    public boolean unusual() {
      return !manner.equals(BLANK.manner()) || !scope.equals(BLANK.scope());
    }

    /** What happens, on the day of another row. */
    Row at(Row other) {
      return new Row(
          other.when, other.days, other.anchor, stage, only, action, manner, scope, null);
    }

    Row with(String sentence) {
      return new Row(when, days, anchor, stage, only, action, manner, scope, sentence);
    }
  }

  /** The repetition of the last step, as typed. */
  public record Again(String unit, String every, String times) {

    static Again of(Repeat repeat) {
      return repeat.times() == 0
          ? new Again("", "1", "4")
          : new Again(
              repeat.unit().code(), String.valueOf(repeat.every()), String.valueOf(repeat.times()));
    }
  }

  /** The ways to say when, as a person chooses them: side and kind in one. */
  public enum When {
    BEFORE_DUE("antes", "due", true),
    AFTER_DUE("despues", "due", false),
    WORK_BEFORE("habiles_antes", "due_work", true),
    WORK_AFTER("habiles_despues", "due_work", false),
    AFTER_STEP("tras", "after", false),
    WORK_AFTER_STEP("tras_habiles", "after_work", false),
    WEEKDAY("semana", "weekday", false),
    MONTH_DAY("mes", "month_day", false);

    private final String code;
    private final String timing;
    private final boolean before;

    When(String code, String timing, boolean before) {
      this.code = code;
      this.timing = timing;
      this.before = before;
    }

    public String code() {
      return code;
    }

    String timing() {
      return timing;
    }

    boolean before() {
      return before;
    }

    static When of(Timing timing) {
      for (var one : values()) {
        if (one.timing.equals(timing.code()) && one.before == timing.days() < 0) {
          return one;
        }
      }
      return timing instanceof Timing.DueWork ? WORK_AFTER : AFTER_DUE;
    }

    static When of(String code) {
      for (var one : values()) {
        if (one.code.equals(code)) {
          return one;
        }
      }
      return AFTER_DUE;
    }
  }

  /** A real debt and the day each step would come for it; passed when it lies before today. */
  public record Sample(Effect.Sample debt, List<Day> days) {}

  public record Day(LocalDate on, boolean passed) {}

  /** The same page with what a person typed. */
  StrategyView with(StrategyForm typed) {
    return new StrategyView(
        around, shown, draft, typed.rows(), typed.repeat(), moments, samples, heard, changes);
  }

  StrategyView with(StrategyNaming typed) {
    return new StrategyView(
        around.with(typed), shown, draft, rows, repeat, moments, samples, heard, changes);
  }

  public boolean counted() {
    return moments != null;
  }

  /** How many open debts stand on a repetition of the last step today. */
  public long debtsOnRepetitions() {
    return debts(step -> step > shown.steps().size());
  }

  /** How many open debts stand on a step today. */
  public long debtsOn(int step) {
    return debts(one -> one == step);
  }

  /** How many open debts there are. */
  public long debts() {
    return debts(_ -> true);
  }

  /** Whether all of them are beyond a step, so that only later ones will hear it. */
  public boolean passed(int step) {
    return debts() > 0 && debts(one -> one <= step) == 0;
  }

  private long debts(IntPredicate on) {
    return moments == null
        ? 0
        : moments.stream()
            .filter(moment -> on.test(moment.stepNo()))
            .mapToLong(Effect.OnStep::debts)
            .sum();
  }
}
