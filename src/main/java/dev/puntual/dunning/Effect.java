package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a draft would change, shown on the debts there are. */
public final class Effect {

  private static final SqlFile EFFECT = SqlFile.beside(Effect.class, "draft_effect");
  private static final SqlFile SAMPLES = SqlFile.beside(Effect.class, "sample_debts");

  private Effect() {}

  /**
   * Open debts that stand on one step of the draft today.
   *
   * @param stepNo zero: before the first step
   * @param hearNow how many of them would be written to today as things are
   * @param hearThen how many with the draft published
   */
  public record OnStep(int stepNo, long debts, long hearNow, long hearThen) {}

  /** A real debt to read a schedule by. */
  public record Sample(
      String debtor, String number, LocalDate dueOn, String currency, BigDecimal balance) {}

  /** Empty when there is no draft, or nothing is open. One read of all open debts. */
  public static List<OnStep> ofDraft(TenantTx tx, BusinessDate today) {
    return tx.sql(EFFECT)
        .param("today", today.value())
        .query(
            (row, _) ->
                new OnStep(
                    row.getInt("step_no"),
                    row.getLong("debts"),
                    row.getLong("hear_now"),
                    row.getLong("hear_then")))
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
}
