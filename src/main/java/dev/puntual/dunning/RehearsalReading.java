package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Sums up what was played: only sums and short lists leave the database. */
final class RehearsalReading {

  private static final SqlFile BY_DAY = SqlFile.beside(RehearsalReading.class, "rehearsal_by_day");
  private static final SqlFile BY_TASK =
      SqlFile.beside(RehearsalReading.class, "rehearsal_by_task");
  private static final SqlFile HEARD = SqlFile.beside(RehearsalReading.class, "rehearsal_heard");
  private static final SqlFile QUIET = SqlFile.beside(RehearsalReading.class, "rehearsal_quiet");
  private static final SqlFile STRUCK = SqlFile.beside(RehearsalReading.class, "rehearsal_struck");
  private static final SqlFile OVER = SqlFile.beside(RehearsalReading.class, "rehearsal_over");

  /** As the statement numbers them, from one. */
  private static final List<Rehearsed.Why> WHYS = List.of(Rehearsed.Why.values());

  private static final int NAMED = 20;
  private static final int NAMED_QUIET = 5;

  private final Enrolment enrolment;
  private final Played played;
  private final Map<Integer, Routes.Standing> ladders;

  RehearsalReading(Enrolment enrolment, Played played) {
    this.enrolment = enrolment;
    this.played = played;
    this.ladders = played.ladders();
  }

  Rehearsed of(TenantTx tx) {
    if (played.days().isEmpty()) {
      return Rehearsed.nothing(played.everyDay());
    }
    var most = new ArrayList<Rehearsed.Heard>();
    var often =
        tx.sql(HEARD)
            .param("limit", NAMED)
            .param("until", played.until())
            .query((row, _) -> heard(row, most))
            .list()
            .getFirst();
    return new Rehearsed(
        played.days(),
        tx.sql(BY_DAY)
            .param("until", played.until())
            .query((row, _) -> slice(row, Action.MESSAGE))
            .list(),
        tx.sql(BY_TASK)
            .param("until", played.until())
            .query((row, _) -> slice(row, Action.CALL))
            .list(),
        often,
        List.copyOf(most),
        checks(tx),
        quiet(tx),
        played.everyDay());
  }

  /**
   * @param spoken what it is if the debtor hears of it
   */
  private Rehearsed.Slice slice(ResultSet row, Action spoken) throws SQLException {
    var standing = Objects.requireNonNull(ladders.get(row.getInt("ladder_no")));
    var step = standing.ladder().stepOf(row.getInt("rung"));
    return new Rehearsed.Slice(
        row.getObject("on_day", LocalDate.class),
        standing.strategy(),
        step.number(),
        step.stage(),
        step.action().speaks() ? spoken : step.action(),
        row.getString("currency"),
        row.getLong("messages"),
        row.getBigDecimal("amount"));
  }

  private static Rehearsed.Often heard(ResultSet row, List<Rehearsed.Heard> most)
      throws SQLException {
    var debtor = row.getObject("debtor_id", UUID.class);
    if (debtor != null) {
      most.add(
          new Rehearsed.Heard(
              new DebtorId(debtor),
              row.getString("name"),
              row.getLong("messages"),
              row.getLong("in_a_week")));
    }
    return new Rehearsed.Often(
        row.getLong("debtors"),
        row.getLong("once"),
        row.getLong("some"),
        row.getLong("many"),
        row.getLong("more"));
  }

  private Rehearsed.Checks checks(TenantTx tx) {
    var debtors = new ArrayList<Long>();
    var over =
        tx.sql(OVER)
            .param("limit", NAMED)
            .query(
                (row, _) -> {
                  debtors.add(row.getLong("debtors"));
                  return new Rehearsed.Over(
                      new DebtorId(row.getObject("debtor_id", UUID.class)),
                      row.getString("name"),
                      row.getLong("messages"),
                      row.getLong("moved"),
                      row.getLong("stopped"),
                      played.rules().get(row.getInt("rule") - 1));
                })
            .list();
    var struck =
        tx.sql(STRUCK)
            .query(
                (row, _) ->
                    new Rehearsed.Struck(
                        played.rules().get(row.getInt("rule") - 1),
                        row.getObject("on_day", LocalDate.class),
                        row.getLong("moved"),
                        row.getLong("stopped")))
            .list();
    return new Rehearsed.Checks(struck, debtors.isEmpty() ? 0 : debtors.getFirst(), over);
  }

  private List<Rehearsed.Quiet> quiet(TenantTx tx) {
    var first = played.days().getFirst();
    var routes = played.routes(first);
    var debtors = new EnumMap<Rehearsed.Why, Long>(Rehearsed.Why.class);
    var some = new EnumMap<Rehearsed.Why, List<Rehearsed.Someone>>(Rehearsed.Why.class);
    routes
        .bind(
            enrolment.in(
                tx, QUIET, new BusinessDate(first), played.segments(), routes.conditions()))
        .param("from", first)
        .param("until", played.until())
        .param("limit", NAMED_QUIET)
        .query(
            row -> {
              var why = WHYS.get(row.getInt("reason") - 1);
              debtors.put(why, row.getLong("debtors"));
              some.computeIfAbsent(why, _ -> new ArrayList<>())
                  .add(
                      new Rehearsed.Someone(
                          new DebtorId(row.getObject("debtor_id", UUID.class)),
                          row.getString("name"),
                          row.getLong("debts")));
            });
    return debtors.entrySet().stream()
        .map(
            one ->
                new Rehearsed.Quiet(
                    one.getKey(),
                    one.getValue(),
                    List.copyOf(some.getOrDefault(one.getKey(), List.of()))))
        .toList();
  }
}
