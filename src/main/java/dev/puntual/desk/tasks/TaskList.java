package dev.puntual.desk.tasks;

import dev.puntual.dunning.Explanation;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.rules.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the team has to do, the oldest first; or what it did, the latest first.
 *
 * @param ended whether it shows what was done and what was let be
 * @param kind only tasks of this kind; null for all
 * @param next address of the next page; null on the last
 * @param refused the task that nobody may let be without a reason; null when none was asked for
 */
public record TaskList(
    boolean ended,
    @Nullable String kind,
    List<Row> rows,
    @Nullable String next,
    @Nullable UUID refused) {

  /** In the order they are offered. */
  public static final List<String> KINDS =
      List.of("call", "alert", "late_fee", "credit_hold", "notice", "hand_over");

  /**
   * One task.
   *
   * @param tone how firm its step is
   * @param owed what is still owed of its debts and not on hold; of one that ended, what was asked
   * @param debts how many those are
   * @param late days since the oldest of them fell due; negative ahead of it
   * @param since the day it was planned for
   * @param phones of whom to call; only for a call
   * @param passed channels that came before a call and were not used
   * @param where the debtor is; null for what ended
   * @param shut why nobody may call now, as a sentence; empty when one may
   * @param end how it ended; null while it is open
   */
  public record Row(
      UUID id,
      String kind,
      DebtorId debtor,
      String name,
      String tone,
      Money owed,
      int debts,
      int late,
      LocalDate since,
      List<Phone> phones,
      List<Explanation.Passed> passed,
      Question.@Nullable Where where,
      String shut,
      @Nullable End end) {

    /** The same, shut for that reason. */
    Row shut(String reason) {
      return new Row(
          id, kind, debtor, name, tone, owed, debts, late, since, phones, passed, where, reason,
          end);
    }

    public boolean call() {
      return kind.equals("call");
    }
  }

  /** Somebody to call. */
  public record Phone(String name, String number) {

    /** What a telephone understands. */
    public String dial() {
      return "tel:" + number.replaceAll("[^+0-9]", "");
    }
  }

  /**
   * @param state done or dismissed
   * @param person who did it; empty when the name is not known
   */
  public record End(String state, Instant at, String person, String note) {}

  public String export() {
    return "/pendientes/lista.csv" + (kind == null ? "" : "?que=" + kind);
  }
}
