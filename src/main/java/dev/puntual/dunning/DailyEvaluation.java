package dev.puntual.dunning;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once which tenants have a day to evaluate, and evaluates those. A tenant that fails is
 * logged and tried again some minutes later, behind the others.
 */
final class DailyEvaluation implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(DailyEvaluation.class);
  private static final SqlFile DUE = SqlFile.beside(DailyEvaluation.class, "calendars_due");

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final TenantCalendar calendar;
  private final Evaluation evaluation;

  DailyEvaluation(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      TenantCalendar calendar,
      Evaluation evaluation) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.clock = clock;
    this.calendar = calendar;
    this.evaluation = evaluation;
  }

  @Override
  public String name() {
    return "dunning-evaluation";
  }

  @Override
  public boolean beat() {
    int evaluated = 0;
    for (var due : due()) {
      try {
        evaluation.run(due.tenant(), due.cause());
        evaluated++;
      } catch (RuntimeException e) {
        LOG.error("evaluation of tenant {} failed; next try in {}", due.tenant(), PAUSE, e);
        var later = clock.instant().plus(PAUSE);
        transactions.run(due.tenant(), tx -> calendar.postpone(tx, later));
      }
    }
    return evaluated > 0;
  }

  private record Due(TenantId tenant, Cause cause) {}

  private List<Due> due() {
    return fleet.in(
        statement ->
            statement
                .apply(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .query(
                    (row, _) ->
                        new Due(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            Cause.of(row.getString("next_cause"))))
                .list());
  }
}
