package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why one debtor was written to on one day, or was not; or, for a day to come, what will happen if
 * nothing changes before.
 *
 * @param foretold whether nobody has decided about the day yet
 * @param writes whether the company writes to anybody on that day
 * @param debts owed on that day, the oldest first
 * @param campaigns that had something for the debtor, or will have
 */
public record Explanation(
    LocalDate day, boolean foretold, boolean writes, List<Debt> debts, List<Campaigned> campaigns) {

  public Explanation {
    debts = List.copyOf(debts);
    campaigns = List.copyOf(campaigns);
  }

  /** Whether a message of that day speaks to the debtor, or would. */
  public boolean speaks() {
    return campaigns.stream().anyMatch(Campaigned::speaks)
        || debts.stream().map(Debt::outcome).anyMatch(Explanation::reminds);
  }

  private static boolean reminds(Outcome outcome) {
    return outcome instanceof Written || (outcome instanceof Foretold told && told.kept() == null);
  }

  /**
   * What was considered of one debt.
   *
   * @param daysPastDue on that day; negative ahead of the date
   * @param balance that evening, as it was known then
   * @param footing null when no strategy means it
   */
  public record Debt(
      UUID id,
      String number,
      int instalment,
      LocalDate dueOn,
      int daysPastDue,
      Money balance,
      @Nullable Footing footing,
      Outcome outcome) {}

  /**
   * Where a debt stands: by which strategy and version, and on which of its steps.
   *
   * @param strategy its number
   * @param step the one that was due, or else the last that was taken; zero before the first
   * @param steps how many there are, repetitions included
   * @param stage how firmly the step speaks; null before the first
   */
  public record Footing(
      int strategy, String name, int version, int step, int steps, @Nullable Stage stage) {}

  /** What came of it. */
  public sealed interface Outcome {

    /** Whether a decision of that very day stands behind it, when the day is not foretold. */
    default boolean decidedOn(LocalDate day) {
      return switch (this) {
        case Written _, Waiting _, Tasked _, LeftOut _ -> true;
        case Silent silent -> silent.since().equals(day) && !silent.reason().equals("unheard");
        case Foretold _, NothingDue _, Finished _, Closed _, Undecided _, Arrived _, Settled _ ->
            false;
      };
    }
  }

  /**
   * A message was asked for.
   *
   * @param by what it goes
   * @param told what its provider told since, as {@code v_message} spells it; empty while nothing
   * @param state as messaging says it now
   * @param reason why it did not leave; empty when it did
   * @param rules ids of the contact rules that stood against it; none when it left
   * @param reader whom it was for
   * @param hour at which it was to leave; null where its step said nothing of it
   * @param passed channels that came first and could not be used
   * @param passedOver steps that were late and were not made up for
   */
  public record Written(
      UUID message,
      Means by,
      String told,
      String state,
      String reason,
      List<String> rules,
      Reader reader,
      @Nullable Hour hour,
      List<Passed> passed,
      int passedOver)
      implements Outcome {}

  /**
   * @param at by the debtor's clock; null where none could be told
   * @param why code: {@code step}, {@code pays}, {@code opens}; {@code unknown}, {@code outside}
   */
  public record Hour(@Nullable LocalTime at, String why) {}

  /**
   * Whom a message was for.
   *
   * @param role null where it was not written down
   * @param before of whom there was none, though the step named them first
   */
  public record Reader(String name, @Nullable Whom role, List<Whom> before) {

    public Reader {
      before = List.copyOf(before);
    }
  }

  /** Its plan waits for a person. */
  public record Waiting(int passedOver) implements Outcome {}

  /**
   * The team has a task about it.
   *
   * @param action a call, or an act of the office
   * @param waits its plan waits for a person
   * @param passed channels that came before a call and could not be used
   * @param done what became of a notice or a hand-over; null for all else, and until it is done
   */
  public record Tasked(
      Action action, boolean waits, int passedOver, List<Passed> passed, @Nullable ActDone done)
      implements Outcome {

    /** One from which nothing follows, or that nobody did yet. */
    public Tasked(Action action, boolean waits, int passedOver, List<Passed> passed) {
      this(action, waits, passedOver, passed, null);
    }
  }

  /**
   * A message will be planned, or a task for the team, if nothing changes before.
   *
   * @param action of the debt's own step; a firmer one may lead
   * @param manner of a message
   * @param passed channels that come first and cannot be used
   * @param kept the contact rules keep it from that day; null when they do not
   */
  public record Foretold(
      int passedOver, Action action, Manner manner, List<Passed> passed, @Nullable Kept kept)
      implements Outcome {

    /** One that the rules let be. */
    public Foretold(int passedOver, Action action, Manner manner, List<Passed> passed) {
      this(passedOver, action, manner, passed, null);
    }

    /** In the usual manner. */
    public Foretold(int passedOver, Action action) {
      this(passedOver, action, Manner.USUAL, List.of());
    }

    /** By what: the first that is not passed over. */
    public Means means() {
      return action == Action.CALL
          ? Means.CALL
          : manner.by().stream()
              .filter(one -> passed.stream().noneMatch(other -> other.means() == one))
              .findFirst()
              .orElse(Means.EMAIL);
    }

    Foretold kept(Kept by) {
      return new Foretold(passedOver, action, manner, passed, by);
    }

    /** Whether the debtor hears of it on that day. */
    public boolean speaks() {
      return action.speaks() && kept == null;
    }
  }

  /**
   * @param rules ids of the contact rules
   * @param first the first day on which they would let it be; null when none of the next fifteen is
   */
  public record Kept(List<String> rules, @Nullable LocalDate first) {}

  /** A person left the debtor out of the plan; the step counts as taken. */
  public record LeftOut() implements Outcome {}

  /**
   * A step was due and something stopped it.
   *
   * @param reason code, such as {@code hold_promise} or {@code no_address}
   * @param since the day it was first said of this step
   * @param hold the silence that a person asked for; null when the reason is another
   */
  public record Silent(String reason, LocalDate since, @Nullable Hold hold) implements Outcome {}

  /**
   * @param until its last day; null until lifted
   * @param person who asked for it; null when nobody did
   * @param promised what was promised; null when nothing was
   */
  public record Hold(
      @Nullable LocalDate until, @Nullable String person, @Nullable Promised promised) {}

  /** No step had come. */
  public record NothingDue(NextStep next) implements Outcome {}

  /** Every step was taken, or no strategy has one for it. */
  public record Finished() implements Outcome {}

  /** A step was due, and the company writes to nobody that day. */
  public record Closed(LocalDate next) implements Outcome {}

  /**
   * A step was due and nobody decided.
   *
   * @param unapproved a plan of that day waited for a person until another took its place
   */
  public record Undecided(boolean unapproved) implements Outcome {}

  /** It came to us on that day, after the day's decisions. */
  public record Arrived() implements Outcome {}

  /** It was settled. */
  public record Settled() implements Outcome {}
}
