package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where the debts there are stand on a ladder, and what a draft would change. */
public final class Effect {

  private static final SqlFile EFFECT = SqlFile.beside(Effect.class, "draft_effect");
  private static final SqlFile MANY = SqlFile.beside(Effect.class, "open_many");
  private static final SqlFile SAMPLES = SqlFile.beside(Effect.class, "sample_debts");

  private final Enrolment enrolment;

  Effect(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /**
   * Open debts that stand on one step today.
   *
   * @param stepNo zero: before the first step; beyond the last: its repetitions
   * @param hearNow how many of them would be written to today as things are
   * @param hearThen how many with the draft published, if there is one
   * @param underWay how many have taken a step of whatever ladder
   * @param hearStay how many would hear it if those under way finished the ladder they are on
   */
  public record OnStep(
      int stepNo, long debts, long hearNow, long hearThen, long underWay, long hearStay) {}

  /** A real debt to read a schedule by. */
  public record Sample(
      String debtor, String number, LocalDate dueOn, String currency, BigDecimal balance) {}

  /** Whether there are so many open debts that a page should not wait for their count. */
  public static boolean many(TenantTx tx) {
    return tx.sql(MANY).query(Boolean.class).single();
  }

  /**
   * By the draft of a strategy, else by the ladder it follows; empty when it takes nobody, or
   * nothing is open. One read of all open debts; the transaction expects large sets from then on.
   */
  public List<OnStep> today(TenantTx tx, int strategy, BusinessDate today) {
    tx.expectMany();
    return Placed.on(tx, strategy, today).map(this::counted).orElse(List.of());
  }

  private List<OnStep> counted(Placed placed) {
    return placed
        .now()
        .bind(placed.in(enrolment, EFFECT, List.of()))
        .query(
            (row, _) ->
                new OnStep(
                    row.getInt("step_no"),
                    row.getLong("debts"),
                    row.getLong("hear_now"),
                    row.getLong("hear_then"),
                    row.getLong("under_way"),
                    row.getLong("hear_stay")))
        .list();
  }

  /** At most three: not yet due, just due, and a month old. */
  public static List<Sample> samples(TenantTx tx, BusinessDate today) {
    return tx.sql(SAMPLES)
        .param("today", today.value())
        .query(
            (row, _) ->
                new Sample(
                    row.getString("name"),
                    row.getString("number"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("currency"),
                    row.getBigDecimal("balance")))
        .list();
  }

  /** The dates of a ladder's rungs for a debt that falls due on that day. */
  public static List<LocalDate> dates(
      TenantTx tx, Ladder ladder, LocalDate due, BusinessDate today) {
    var work = ladder.asksForWorkDays() ? Work.days(tx, today) : WorkDays.PLAIN;
    return ladder.dates(due, work);
  }
}
