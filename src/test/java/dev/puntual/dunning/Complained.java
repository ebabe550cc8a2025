package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of complaints say that users of other collection programs have; each class is
 * named after one.
 */
abstract class Complained {

  final World world = new World("2026-03-02");
  final Strategies strategies = TestApplication.bean(Strategies.class);
  final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  static Ladder.Step step(int number, int days) {
    return new Ladder.Step(number, new Timing.Due(days), Stage.GENTLE, null);
  }

  void house(List<Ladder.Step> steps, Repeat repeat) {
    in(
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, steps, repeat);
          return strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  /** Each day is decided and approved, and what is ready leaves. */
  void daysPass(String from, int days) {
    for (int day = 0; day < days; day++) {
      var on = LocalDate.parse(from).plusDays(day).toString();
      world.approves(world.dayBreaks(on));
      world.itIs(on, "16:00");
      drain();
    }
  }

  void drain() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  List<String> messages() {
    return world.asks(
        "select recipient, stage from messaging.v_message where tenant_id = :tenant order by requested_at");
  }

  /** The days on which somebody was to be written to. */
  List<String> days() {
    return world.asks(
        "select to_char(c.contact_on, 'MM-DD') from dunning.v_planned_contact c where c.tenant_id = :tenant order by 1");
  }

  /** When what is ready may leave, by the clock of a place. */
  List<String> due(String zone) {
    return world.asks(
        "select to_char(r.due_at at time zone '"
            + zone
            + "', 'DD HH24:MI') from messaging.v_ready r where r.tenant_id = :tenant order by 1");
  }

  <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
