package dev.puntual.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import org.junit.jupiter.api.Test;

/** What files do to balances. */
class FilesTest {

  private static final String SUMS =
      "select r.number, r.balance, (select sum(e.amount) from receivables.entry e"
          + " where e.tenant_id = :tenant and e.receivable_id = r.receivable_id)"
          + " from receivables.receivable r where r.tenant_id = :tenant order by r.number";

  private final World world = new World("2026-03-02");

  @Test
  void theSameFileTwiceChangesNothing() {
    for (int time = 0; time < 2; time++) {
      world
          .debtor("Ana")
          .owes("F1", "100.00", "2026-02-27")
          .owes("F2", "50.00", "MXN", "2026-03-10", "20.00");
      var absorbed = world.fileArrives();

      assertThat(absorbed)
          .isEqualTo(
              time == 0
                  ? new IncomingDocuments.Absorbed(1, 1, 2, 0, 0)
                  : new IncomingDocuments.Absorbed(0, 0, 0, 0, 0));
    }
    assertThat(world.asks(SUMS)).containsExactly("F1 100.0000 100.0000", "F2 20.0000 20.0000");
  }

  @Test
  void aLowerBalanceInANewFileIsAPayment() {
    world.debtor("Ana").owes("F1", "100.00", "MXN", "2026-02-27", "100.00");
    world.fileArrives();
    world.debtor("Ana").owes("F1", "100.00", "MXN", "2026-02-27", "0.00");

    assertThat(world.fileArrives().changed()).isEqualTo(1);

    assertThat(world.asks(SUMS)).containsExactly("F1 0.0000 0.0000");
    assertThat(
            world.asks(
                "select kind, amount from receivables.entry where tenant_id = :tenant order by kind"))
        .containsExactly("charge 100.0000", "payment -100.0000");
  }

  @Test
  void moneyThatReachedUsIsNotTakenBackByAFileThatHasNotHeardOfIt() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "MXN", "2026-02-27", "100.00");
    world.fileArrives();
    world.pays(ana.debt("F1"), "40.00");
    world.debtor("Ana").owes("F1", "100.00", "MXN", "2026-02-27", "100.00");

    world.fileArrives();

    assertThat(world.asks(SUMS)).containsExactly("F1 60.0000 60.0000");
  }

  @Test
  void aCorrectedAmountMovesTheBalanceByTheDifference() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.debtor("Ana").owes("F1", "130.00", "2026-02-27");

    world.fileArrives();

    assertThat(world.asks(SUMS)).containsExactly("F1 130.0000 130.0000");
  }

  @Test
  void aMovedDueDateBeginsANewEpisode() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.debtor("Ana").owes("F1", "100.00", "2026-03-27");

    world.fileArrives();

    assertThat(
            world.asks(
                "select due_on, episode from receivables.receivable where tenant_id = :tenant"))
        .containsExactly("2026-03-27 2");
  }

  @Test
  void aDebtThatCameInPaidIsSettledWithItsHistory() {
    world.debtor("Ana").owes("F1", "100.00", "MXN", "2026-02-27", "0.00");

    assertThat(world.fileArrives().settled()).isEqualTo(1);

    assertThat(
            world.asks(
                "select settled_on, balance from receivables.receivable where tenant_id = :tenant"))
        .containsExactly("2026-02-27 0.0000");
    assertThat(world.asks(SUMS)).containsExactly("F1 0.0000 0.0000");
  }

  @Test
  void anAddressThatAPersonTypedAndAFileBroughtIsOne() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var contacts = TestApplication.bean(Contacts.class);
    var transactions = TestApplication.bean(TenantTransactions.class);
    var typed = new Contacts.Entry("Ana Ruiz", ContactRole.BOSS, " ANA@cliente.example ", "");

    Contacts.Saved kept = transactions.in(world.tenant, tx -> contacts.save(tx, ana.id(), typed));
    var wrong = new Contacts.Entry("Ana", ContactRole.PAYER, "no es un correo", "");
    Contacts.Saved refused =
        transactions.in(world.tenant, tx -> contacts.save(tx, ana.id(), wrong));

    assertThat(kept).isInstanceOf(Contacts.Saved.Kept.class);
    assertThat(refused).isInstanceOf(Contacts.Saved.BadEmail.class);
    assertThat(
            world.asks(
                "select name, role, email from receivables.v_contact where tenant_id = :tenant"))
        .containsExactly("Ana Ruiz boss ana@cliente.example");
  }

  @Test
  void aTelephoneThatAPersonTypedIsDialledWhereItsDebtorLives() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    var ines = world.debtor("Ines").owes("F2", "100.00", "2026-02-27");
    world.fileArrives();
    world.asks(
        "update receivables.debtor set country = 'CO' where tenant_id = :tenant and name = 'Ines'"
            + " returning name");

    telephone(ana, "01 (55) 5512-3456");
    telephone(ines, "601 745 1234");
    telephone(ines, "pregunten por Inés");

    assertThat(
            world.asks(
                "select d.name, c.phone from receivables.v_contact c join receivables.v_debtor d"
                    + " on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
                    + " where c.tenant_id = :tenant and c.phone <> '' order by d.name, c.phone"))
        .containsExactly("Ana +525555123456", "Ines +576017451234", "Ines pregunten por Inés");
  }

  private void telephone(World.Debtor debtor, String phone) {
    var entry = new Contacts.Entry("", ContactRole.PAYER, "", phone);
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                assertThat(TestApplication.bean(Contacts.class).save(tx, debtor.id(), entry))
                    .isInstanceOf(Contacts.Saved.Kept.class));
  }
}
