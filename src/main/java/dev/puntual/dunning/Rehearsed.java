package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What strategies would do from some day on, if nothing else happened.
 *
 * @param days the days the company writes on, in order; empty when it never opens
 * @param slices messages by day, step and currency, in the order of days
 * @param often how many debtors hear how often
 * @param most those who hear most, the first ones first
 * @param checks what the contact rules move and stop of it; what they stop is nowhere else
 * @param quiet those who owe and hear nothing, by reason
 * @param everyDay whether it was asked on each single day which strategy means whom; else week by
 *     week
 */
public record Rehearsed(
    List<LocalDate> days,
    List<Slice> slices,
    List<Slice> tasks,
    Often often,
    List<Heard> most,
    Checks checks,
    List<Quiet> quiet,
    boolean everyDay) {

  /**
   * @param step among the steps as written; the last one's repetitions count as that one
   * @param by by what a message goes
   * @param leaving at what hour, of a message
   * @param messages one per debtor, currency and day
   * @param amount what those messages speak of
   * @param parts of which each is paid, on average, of text messages; else one
   */
  public record Slice(
      LocalDate day,
      int strategy,
      int step,
      Stage stage,
      Action action,
      Means by,
      Leaving leaving,
      String currency,
      long messages,
      BigDecimal amount,
      double parts) {

    /** Whether somebody of the team calls. */
    public boolean called() {
      return action == Action.CALL;
    }

    /** The same as somebody's call. */
    public Slice byPeople() {
      return new Slice(
          day, strategy, step, stage, action, Means.CALL, leaving, currency, messages, amount, 1);
    }

    Slice parts(double each) {
      return new Slice(
          day, strategy, step, stage, action, by, leaving, currency, messages, amount, each);
    }

    /** Those that differ in their figures alone are one; the order stays. */
    static List<Slice> together(List<Slice> slices) {
      var all = new LinkedHashMap<Slice, Slice>();
      slices.forEach(one -> all.merge(one.with(0, BigDecimal.ZERO), one, Slice::and));
      return List.copyOf(all.values());
    }

    private Slice and(Slice other) {
      return with(messages + other.messages, amount.add(other.amount));
    }

    private Slice with(long count, BigDecimal sum) {
      return new Slice(
          day, strategy, step, stage, action, by, leaving, currency, count, sum, parts);
    }
  }

  /** Debtors who hear anything, once, two or three times, four to six times, and oftener. */
  public record Often(long debtors, long once, long some, long many, long more) {}

  /** The lists of debtors behind the figures. */
  public enum Part {
    HEARD,
    OVER,
    QUIET
  }

  /** Somebody on one of them. */
  public sealed interface Person permits Heard, Over, Someone {

    DebtorId debtor();

    /** As the company's own books call the debtor; empty when they do not. */
    String code();

    String name();
  }

  /**
   * @param inAWeek the most within seven days
   */
  public record Heard(DebtorId debtor, String code, String name, long messages, long inAWeek)
      implements Person {}

  /**
   * @param struck by rule and day
   * @param debtors how many would be written to too often, or where it is not allowed
   * @param over those of them for whom most is stopped or moved
   */
  public record Checks(List<Struck> struck, long debtors, List<Over> over) {}

  /**
   * Messages and calls that a rule moves to a later day, sends by another way, or stops because no
   * day would come in time.
   *
   * @param rule its id
   * @param day they were meant for
   * @param otherwise on that day by another way
   */
  public record Struck(String rule, LocalDate day, long moved, long otherwise, long stopped) {}

  /**
   * @param messages meant for this debtor
   * @param rule the one that moves or stops oftenest, by id
   */
  public record Over(
      DebtorId debtor,
      String code,
      String name,
      long messages,
      long moved,
      long stopped,
      String rule)
      implements Person {}

  /**
   * @param debtors how many; the list names a few of them
   */
  public record Quiet(Why why, long debtors, List<Someone> some) {}

  /**
   * @param debts open ones
   */
  public record Someone(DebtorId debtor, String code, String name, Why why, long debts)
      implements Person {}

  /** Why somebody who owes hears nothing, the foremost first. */
  public enum Why {
    /** The contact rules let no letter through. */
    STOPPED,
    HELD,
    CONDITION,
    NO_ADDRESS,
    EXCLUDED_CHANNEL,
    PAYS,
    NO_FREE_DAY,
    LATER,
    ALL_SAID;

    /** The text that messages carry, such as {@code no_address}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a company that opens on no day. */
  static Rehearsed nothing(boolean everyDay) {
    return new Rehearsed(
        List.of(),
        List.of(),
        List.of(),
        new Often(0, 0, 0, 0, 0),
        List.of(),
        new Checks(List.of(), 0, List.of()),
        List.of(),
        everyDay);
  }

  /** Messages of each day that has any. */
  public Map<LocalDate, Long> perDay() {
    return slices.stream()
        .collect(Collectors.groupingBy(Slice::day, Collectors.summingLong(Slice::messages)));
  }

  /** Calls that people would make, of each day that has any. */
  public Map<LocalDate, Long> calls() {
    return tasks.stream()
        .filter(slice -> slice.action() == Action.CALL)
        .collect(Collectors.groupingBy(Slice::day, Collectors.summingLong(Slice::messages)));
  }

  /** Calls and acts of the office. */
  public long taskCount() {
    return tasks.stream().mapToLong(Slice::messages).sum();
  }

  /** All messages. */
  public long messages() {
    return slices.stream().mapToLong(Slice::messages).sum();
  }
}
