package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a strategy, in the order they come.
 *
 * @param number among all ladders of the tenant
 * @param version of the strategy; a draft has the number it would be published under
 * @param connected by what the company's messages can go
 */
public record Ladder(
    int number, int version, List<Step> steps, Repeat repeat, Set<Means> connected) {

  /**
   * The most steps a strategy has, repetitions apart: more than anybody reads, few enough for a
   * form that is sent whole.
   */
  public static final int MOST_STEPS = 100;

  /** The earliest and latest day of a step, counted from the due date. */
  public static final int EARLIEST = -90;

  public static final int LATEST = 720;

  /** Bits of what a letter asks for, between those of the roles. */
  static final int CALLS = 8;

  static final int SHUT = 16;

  /** What happens is a call; only where somebody is excluded from channels. */
  static final int CALLED = 32;

  /** Further back than any step reaches, repetitions included. */
  private static final int NEVER = 32_000;

  /**
   * @param number from one
   * @param stage how firmly it speaks
   * @param onlySegment the step is for debts that this segment means; null: for all
   * @param action what happens
   * @param manner how its letter goes, if it is one
   * @param scope whose step it is
   */
  public record Step(
      int number,
      Timing timing,
      Stage stage,
      @Nullable UUID onlySegment,
      Action action,
      Manner manner,
      Scope scope) {

    /** Of each debt. */
    public Step(
        int number,
        Timing timing,
        Stage stage,
        @Nullable UUID onlySegment,
        Action action,
        Manner manner) {
      this(number, timing, stage, onlySegment, action, manner, Scope.DEBT);
    }

    /** A letter. */
    public Step(int number, Timing timing, Stage stage, @Nullable UUID onlySegment) {
      this(number, timing, stage, onlySegment, Action.MESSAGE);
    }

    /** In another of the company's texts. */
    Step in(String text) {
      return new Step(number, timing, stage, onlySegment, action, manner.in(text), scope);
    }

    /** The number of its condition among these, from one; zero when it has none. */
    int condition(List<UUID> conditions) {
      return onlySegment == null ? 0 : conditions.indexOf(onlySegment) + 1;
    }

    /** What it asks of a debt: its condition, and whether it is to be the oldest. */
    int asks(List<UUID> conditions) {
      return condition(conditions) | (scope == Scope.DEBTOR ? Enrolment.BEHIND : 0);
    }

    /** The same of the debtor, or of each debt. */
    public Step of(Scope other) {
      return new Step(number, timing, stage, onlySegment, action, manner, other);
    }

    /** In the usual manner. */
    public Step(int number, Timing timing, Stage stage, @Nullable UUID onlySegment, Action action) {
      this(number, timing, stage, onlySegment, action, Manner.USUAL);
    }
  }

  /** Of a company that has connected nothing. */
  public Ladder(int number, int version, List<Step> steps, Repeat repeat) {
    this(number, version, steps, repeat, Means.ALWAYS);
  }

  /** What happens at a step: a message that can only be said is a call. */
  Action action(Step step) {
    var open = step.manner().open(connected);
    return step.action() == Action.MESSAGE && !open.isEmpty() && open.getFirst() == Means.CALL
        ? Action.CALL
        : step.action();
  }

  /** Whether some message may go by another channel than e-mail. */
  boolean choosesWays() {
    return steps.stream()
        .filter(step -> step.action() == Action.MESSAGE)
        .flatMap(step -> step.manner().open(connected).stream())
        .anyMatch(means -> means != Means.EMAIL && means != Means.CALL);
  }

  int rank(Step step) {
    return action(step).rank(step.stage());
  }

  /**
   * What a letter of a step asks of its debtor, as {@code decide.sql} reads it: zero when any
   * e-mail address will do; bits of the roles of which it must have one, by each channel, with
   * {@link #CALLS} where somebody calls otherwise; {@link #SHUT} when it cannot go at all.
   */
  int need(Step step) {
    var action = action(step);
    if (action != Action.MESSAGE) {
      return action == Action.CALL && !connected.contains(Means.CALL) ? SHUT : 0;
    }
    var open = step.manner().open(connected);
    int reach =
        open.stream()
            .takeWhile(means -> means != Means.CALL)
            .mapToInt(means -> means.bits(step.manner().roles()))
            .reduce(0, (all, one) -> all | one);
    return open.isEmpty()
        ? SHUT
        : open.contains(Means.CALL) ? reach | CALLS : reach == Whom.ANYBODY.roles() ? 0 : reach;
  }

  /**
   * The same for whoever is excluded from some channels, with {@link #CALLED} where it is a call.
   */
  int spared(Step step, Set<Means> excluded) {
    return without(excluded).need(step, CALLED);
  }

  /** The same, with the bits given where it is a call. */
  int need(Step step, int called) {
    return need(step) | (called > 0 && action(step) == Action.CALL ? called : 0);
  }

  /** The same steps for whoever is excluded from some channels, as if they were not connected. */
  Ladder without(Set<Means> excluded) {
    var left = new HashSet<>(connected);
    left.removeAll(excluded);
    if (excluded.contains(Means.CALL)) {
      left.remove(Means.VOICE);
    }
    return left.size() == connected.size()
        ? this
        : new Ladder(number, version, steps, repeat, Set.copyOf(left));
  }

  /** What happens at a step for a debtor who has addresses of these roles. */
  Action action(Step step, int roles) {
    int need = need(step);
    return (need & CALLS) > 0 && (need & roles) == 0 ? Action.CALL : action(step);
  }

  /** How often a debt can be written about: every step, and the last one again. */
  int rungs() {
    return steps.size() + repeat.times();
  }

  /** The step of a rung, from one. */
  Step stepOf(int rung) {
    return steps.get(Math.min(rung, steps.size()) - 1);
  }

  /** Whether some step is of the debtor. */
  boolean asksForOldest() {
    return steps.stream().anyMatch(step -> step.scope() == Scope.DEBTOR);
  }

  boolean asksForWorkDays() {
    return steps.stream().anyMatch(step -> step.timing().asksForWorkDays());
  }

  /** The date of each rung for a debt that falls due on that day; they never run backwards. */
  List<LocalDate> dates(LocalDate due, WorkDays work) {
    var dates = new ArrayList<LocalDate>(rungs());
    var before = due;
    for (var step : steps) {
      var date = step.timing().date(due, before, work);
      before = dates.isEmpty() || date.isAfter(before) ? date : before;
      dates.add(before);
    }
    for (int time = 1; time <= repeat.times(); time++) {
      dates.add(repeat.date(before, time));
    }
    return dates;
  }

  /**
   * How many days past due a debt must be on that day to have reached each rung: never less than
   * for the rung before, so that one comparison with a sorted list tells where a debt stands.
   */
  int[] lags(LocalDate day, WorkDays work) {
    var lags = new int[rungs()];
    for (int rung = 0; rung < lags.length; rung++) {
      lags[rung] = plain(rung) ? steps.get(rung).timing().days() : searched(rung, day, work);
      lags[rung] = rung == 0 ? lags[0] : Math.max(lags[rung], lags[rung - 1]);
    }
    return lags;
  }

  /** Counted from the due date in days, so that any day answers for all. */
  private boolean plain(int rung) {
    return rung < steps.size()
        && steps.get(rung).timing() instanceof Timing.Due
        && (rung == 0 || plain(rung - 1));
  }

  /**
   * The latest due date whose rung has come on that day; the dates of a rung never run backwards.
   */
  private int searched(int rung, LocalDate day, WorkDays work) {
    int reached = NEVER;
    int ahead = EARLIEST * 2;
    while (ahead < reached) {
      int middle = Math.floorDiv(ahead + reached, 2);
      if (dates(day.minusDays(middle), work).get(rung).isAfter(day)) {
        ahead = middle + 1;
      } else {
        reached = middle;
      }
    }
    return reached;
  }
}
