package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderCheck;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Timing;
import dev.puntual.dunning.Whom;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An alert is for somebody, whose task it is then. */
@Timeout(90)
class AlertsTest {

  private final World world = new World("2026-03-02");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  void anAlertForAManagerIsAmongTheirsAndAmongNobodyElses() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-02-27");
    world.fileArrives();
    alertsTo(Whom.MANAGER);
    assertThat(mine(manager)).contains("Ana");
    assertThat(mine(agent)).doesNotContainPattern("\\bAna\\b");
    assertThat(agent.get("/pendientes").body()).contains("Ana", "Le toca a", "Lucía Prado");
  }

  @Test
  void whoLastTookCareOfADebtorIsToldAndAManagerWhereNobodyDid() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-27");
    world.debtor("Beto").owes("B-1", "1000.00", "2026-02-27");
    world.fileArrives();
    agent.get("/cartera/" + ana.id());
    agent.post(
        "/cartera/" + ana.id() + "/pausas",
        Map.of("motivo", "pause", "canal", "call", "hasta", "2026-03-20", "nota", "viaja"));
    alertsTo(Whom.AGENT);
    assertThat(mine(agent)).contains("Ana").doesNotContainPattern("\\bBeto\\b");
    assertThat(mine(manager)).contains("Beto").doesNotContainPattern("\\bAna\\b");
  }

  @Test
  void theSalesRepIsReadFromTheColumnOfTheDebtor() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-02-27");
    world.debtor("Beto").owes("B-1", "1000.00", "2026-02-27");
    world.fileArrives();
    tenants.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        """
                        -- tenant · a test's column
                        update receivables.receivable r
                        set attributes = jsonb_build_object('Vendedor', (
                          select p.email from tenants.person p where p.tenant_id = :tenant and p.role = 'agent'))
                        where r.tenant_id = :tenant and r.number = 'A-1'
                        """))
                .update());
    alertsTo(Whom.REP);
    assertThat(mine(agent)).contains("Ana").doesNotContainPattern("\\bBeto\\b");
    assertThat(mine(manager)).contains("Beto");
  }

  @Test
  void anAlertForASalesRepWhoHasNoLoginSaysForWhomItWasAndThatNobodyWritesToThem() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-27");
    world.fileArrives();
    tenants.run(
        world.tenant,
        tx ->
            TestApplication.bean(Contacts.class)
                .save(
                    tx,
                    ana.id(),
                    new Contacts.Entry("Vera", ContactRole.SALES, "vera@ventas.example", "")));
    alertsTo(Whom.REP);

    assertThat(mine(manager))
        .contains("Ana", "Era para vera@ventas.example, que no entra a Puntual");
  }

  @Test
  void aLetterNeverGoesToTheCompanysOwn() {
    var manner = new Manner.Codes(List.of("manager"), List.of("email"), "");
    var typed = new LadderCheck.Typed("due", "3", false, "", "gentle", null, "message", manner);
    assertThat(LadderCheck.of(List.of(typed)))
        .isEqualTo(new LadderCheck.Bad(Map.of(0, LadderCheck.Problem.NO_RECIPIENT)));
  }

  private void alertsTo(Whom whom) {
    var step =
        new Ladder.Step(
            0,
            new Timing.Due(3),
            Stage.FIRM,
            null,
            Action.ALERT,
            new Manner(List.of(whom), Leaving.SOON));
    tenants.run(world.tenant, tx -> HouseSteps.follow(tx, step));
    world.approves(world.dayBreaks("2026-03-02"));
  }

  private static String mine(Browser who) {
    return who.get("/pendientes?ver=mios").body();
  }
}
