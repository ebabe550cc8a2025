package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Complaint 3: people who have paid are chased. The balance is read again at the door, and nothing
 * leaves while what we know of payments is too old to trust.
 */
@Timeout(90)
class Complaint03PeopleWhoHavePaidAreChasedTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);

  @Test
  @DisplayName("3: people who have paid are chased: nothing leaves on stale payment data")
  void onStaleDataNothingGoesByItselfNorLeavesUntilSomebodyVouchesForIt() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Bea").owes("F2", "100.00", "2026-03-11");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    drain();
    assertThat(states()).containsExactly("Ana accepted");
    transactions.run(
        world.tenant,
        tx -> {
          Freshness.keep(tx, 3);
          Freshness.vouch(tx, Ids.next(), clock.instant());
        });

    world.itIs("2026-03-04", "07:00");
    assertThat(waits(world.evaluates(Cause.DAILY))).as("two days old will do").isFalse();
    world.itIs("2026-03-05", "12:00");
    drain();
    assertThat(states())
        .as("asked for when it would do, and refused at the door")
        .containsExactly("Ana accepted", "Bea withdrawn stale");

    world.itIs("2026-03-09", "09:00");
    var plan = world.evaluates(Cause.DAILY);
    assertThat(waits(plan)).as("no plan goes by itself").isTrue();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    assertThat(manager.get("/hoy").body())
        .contains("Lo último que sabemos de pagos es del 2 mar", "nada sale solo");
    assertThat(manager.get("/ajustes/pagos-al-dia").body())
        .contains("es más viejo de lo que dejas pasar", "Último archivo cargado", "Nunca");

    world.approves(plan);
    drain();
    assertThat(states()).contains("Bea accepted");
    assertThat(manager.get("/hoy").body()).doesNotContain("nada sale solo");
  }

  @Test
  @DisplayName(
      "3: people who have paid are chased: the balance is read again as the message leaves")
  void aPaymentAfterThePlanWithdrawsTheMessageAtTheDoor() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(ana.debt("F1"), "100.00");

    world.itIs("2026-03-02", "12:00");
    drain();

    assertThat(states()).containsExactly("Ana withdrawn settled");
  }

  @Test
  void howManyDaysIsSaidInFiguresOrNotAtAll() {
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    manager.get("/ajustes/pagos-al-dia");
    assertThat(manager.post("/ajustes/pagos-al-dia", Map.of("dias", "tres")).body())
        .contains("Escribe un número de días entre 1 y 60");
    manager.post("/ajustes/pagos-al-dia", Map.of("dias", "3"));
    assertThat(transactions.in(world.tenant, tx -> Freshness.of(tx, clock.instant())).days())
        .isEqualTo(3);
    manager.post("/ajustes/pagos-al-dia", Map.of("dias", ""));
    assertThat(transactions.in(world.tenant, tx -> Freshness.of(tx, clock.instant())).days())
        .isNull();
  }

  private static boolean waits(Evaluated evaluated) {
    return evaluated instanceof Evaluated.Planned planned && planned.waits();
  }

  private void drain() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private List<String> states() {
    return world.asks(
        "select m.recipient || ' ' || m.state || case when m.reason = '' then '' else ' ' || m.reason end"
            + " from messaging.v_message m where m.tenant_id = :tenant order by m.requested_at");
  }
}
