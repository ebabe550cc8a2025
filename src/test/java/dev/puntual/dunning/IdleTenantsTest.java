package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.CountedStatements;
import dev.puntual.platform.db.Database;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What companies cost that have nothing due. */
class IdleTenantsTest {

  private static final int IDLE = 300;

  /** Who we are, and the one question. */
  private static final int QUIET = 2;

  private final CountedStatements counted =
      new CountedStatements(TestApplication.bean(Database.class));
  private final DailyEvaluation daily = daily(counted);

  @Test
  void aTickWithOneCompanyAtWorkSendsAsMuchHoweverManyAreIdle() {
    var alone = atWork("Ana");
    int without = tick(alone);
    for (int company = 0; company < IDLE; company++) {
      new World("2026-03-02")
          .asks(
              "insert into dunning.calendar (tenant_id, evaluated_on, evaluate_at, debts)"
                  + " values (:tenant, date '2026-03-02', timestamptz '2026-03-03 12:00Z', 40)"
                  + " returning debts");
    }
    var among = atWork("Bea");

    int with = tick(among);

    assertThat(without).isGreaterThan(QUIET);
    assertThat(with).isEqualTo(without);
    assertThat(daily.beat()).isFalse();
    assertThat(counted.sent()).as("nobody has anything due").isEqualTo(QUIET);
  }

  /** A company that has one debt and a day to decide. */
  private World atWork(String debtor) {
    var world = new World("2026-03-02");
    world.itIs("2026-03-02", "11:00");
    while (daily.beat()) {
      // Companies of other tests that are due by then have had their day.
      counted.sent();
    }
    world.itIs("2026-03-02", "10:00");
    world.debtor(debtor).owes("F-1", "1200", "2026-02-20");
    world.fileArrives();
    world.itIs("2026-03-02", "11:00");
    counted.sent();
    return world;
  }

  private int tick(World world) {
    assertThat(daily.beat()).isTrue();
    assertThat(world.asks("select count(*) from dunning.decision d where d.tenant_id = :tenant"))
        .containsExactly("1");
    return counted.sent();
  }

  private static DailyEvaluation daily(CountedStatements counted) {
    var clock = TestApplication.bean(InstantSource.class);
    var calendar = TestApplication.bean(TenantCalendar.class);
    var evaluation =
        new Evaluation(
            counted.tenants(),
            clock,
            TestApplication.bean(Strategies.class),
            calendar,
            TestApplication.bean(Plans.class),
            new OfficeDays(clock),
            TestApplication.bean(Enrolment.class));
    return new DailyEvaluation(counted.fleet(), counted.tenants(), clock, calendar, evaluation);
  }
}
