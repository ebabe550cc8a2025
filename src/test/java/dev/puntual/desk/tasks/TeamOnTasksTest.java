package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who of the team has what, said where two might do the same. */
@Timeout(90)
class TeamOnTasksTest {

  private final World world = new World("2026-03-02");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  void whoOpensACallThatSomebodyHasOpenSeesWhoAndTheOtherDoesNot() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-01");
    follows(Action.CALL, ana);
    var task = world.asks("select task_id from worklist.v_task where tenant_id = :tenant");
    manager.get("/pendientes");
    agent.get("/pendientes");
    assertThat(agent.get("/pendientes").body()).doesNotContain("tiene abierta");
    manager.post("/pendientes/" + task.getFirst() + "/llamar", Map.of());
    assertThat(agent.get("/pendientes").body()).contains("tiene abierta esta llamada");
    assertThat(manager.get("/pendientes").body()).doesNotContain("tiene abierta");
    manager.post("/pendientes/" + task.getFirst() + "/sin-llamar", Map.of());
    assertThat(agent.get("/pendientes").body()).doesNotContain("tiene abierta");
  }

  @Test
  void aPauseOfOneDocumentIsSaidBesideTheNumberThatMayBeCalledForTheRest() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-01");
    ana.owes("A-2", "500.00", "2026-03-01");
    follows(Action.CALL, ana);
    var page = "/cartera/" + ana.id();
    assertThat(agent.get(page).body()).doesNotContain("no se le llama");
    world.holds(ana, ana.debt("A-1"), HoldReason.PAUSE, null);
    assertThat(agent.get(page).body()).contains("De A-1 no se le llama");
  }

  @Test
  void thoseWhoseCreditIsStoppedAreAListOfTheirOwnUntilTheyPay() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-01");
    world.debtor("Beto").owes("B-1", "1000.00", "2026-04-01");
    follows(Action.CREDIT_HOLD, ana);
    assertThat(agent.get("/cartera").body()).contains("Crédito detenido", "Beto");
    for (var order : List.of("saldo", "antiguedad", "nombre")) {
      assertThat(agent.get("/cartera?silencio=credit_hold&orden=" + order).body())
          .as(order)
          .contains("Ana")
          .doesNotContainPattern("\\bBeto\\b");
    }
    world.pays(ana.debt("A-1"), "1000.00");
    assertThat(agent.get("/cartera?silencio=credit_hold").body()).doesNotContain(">Ana<");
  }

  private void follows(Action action, World.Debtor debtor) {
    world.fileArrives();
    tenants.run(
        world.tenant,
        tx -> {
          HouseSteps.follow(tx, HouseSteps.step(1, Stage.GENTLE, action));
          TestApplication.bean(Contacts.class)
              .save(
                  tx,
                  debtor.id(),
                  new Contacts.Entry("Rosa", ContactRole.PAYER, "", "+52 55 1234 5678"));
        });
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-02", "10:00");
  }
}
