package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.World;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.Disputes.Ended;
import dev.puntual.worklist.Disputes.Opened;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 13: a dispute has no status, reason, owner, notes or partial credit, and one about a
 * part of a debt silences the whole.
 */
class Complaint13DisputesHaveNowhereToLiveTest {

  private static final String CONTACTS =
      "select c.amount from dunning.v_planned_contact c where c.tenant_id = :tenant order by c.contact_on";

  private final World world = new World("2026-03-02");
  private final Disputed disputes = new Disputed(world);
  private final World.Debtor ana = world.debtor("Ana");

  @Test
  @DisplayName("13: a part of a debt is objected to, and the rest is still asked for")
  void theUndisputedPartGoesOnBeingCollectedAndTheLetterSaysThatAmount() {
    owes("F1", "100.00");
    disputes.opens(ana, "F1", "30.25");

    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 3 due");
    assertThat(world.asks(CONTACTS)).containsExactly("69.7500");

    world.itIs("2026-03-02", "12:00");
    assertThat(disputes.leaves())
        .as("what the letter asks for")
        .contains("69.75")
        .doesNotContain("100.00", "30.25");
  }

  @Test
  @DisplayName("13: the disputed part is held and told apart")
  void whatIsHeldAndWhatIsAskedForAddUpToTheBalance() {
    owes("F1", "100.00");
    disputes.opens(ana, "F1", "30.25");
    assertThat(disputes.ages(ana)).containsExactly("held 30.25", "late 69.75");
    assertThat(disputes.portal(ana)).contains("69.75", "30.25", "aclaración");
  }

  @Test
  @DisplayName("13: another debt is still asked for, and the whole of one is silent")
  void aDisputeAboutOneDebtLeavesTheRestCollected() {
    ana.owes("F1", "100.00", "2026-02-27").owes("F2", "70.00", "2026-02-27");
    world.fileArrives();
    disputes.opens(ana, "F1", null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_dispute", "Ana F2 3 due");
    assertThat(world.asks(CONTACTS)).containsExactly("70.0000");
  }

  @Test
  @DisplayName("13: what is left of the rest being paid, the debt is silent")
  void onceOnlyTheDisputedPartIsLeftNobodyWritesAboutIt() {
    owes("F1", "100.00");
    disputes.opens(ana, "F1", "30.25");
    world.pays(ana.debt("F1"), "69.75");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_dispute");
    assertThat(world.asks(CONTACTS)).isEmpty();
  }

  @Test
  @DisplayName("13: status, reason, owner and notes")
  void aDisputeIsSomebodysTaskWithADayByWhichToAnswer() {
    owes("F1", "100.00");
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    disputes.opens(ana, "F1", "30.25");
    assertThat(
            world.asks(
                "select d.amount, d.answer_by, p.role, d.note, d.outcome from worklist.v_dispute d"
                    + " left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = d.owner_id"
                    + " where d.tenant_id = :tenant"))
        .containsExactly("30.2500 2026-03-12 manager llegaron rotas ");
    assertThat(manager.get("/pendientes?ver=mios").body()).contains("Aclaración", "30.25");

    world.itIs("2026-03-13", "09:00");
    assertThat(manager.get("/pendientes").body()).contains("Vencía el 12 mar");
  }

  @Test
  @DisplayName("13: partial credit")
  void whatTheDebtorWasRightAboutIsTakenOffAndTheRestIsAskedForAgain() {
    owes("F1", "100.00");
    var dispute = disputes.opens(ana, "F1", "30.25");

    assertThat(disputes.ends(dispute, "30.26")).isInstanceOf(Ended.TooMuch.class);
    assertThat(disputes.ends(dispute, "20.00")).isInstanceOf(Ended.Lifted.class);
    assertThat(disputes.ends(dispute, "20.00")).isInstanceOf(Ended.Before.class);

    assertThat(world.asks("select balance from receivables.v_open where tenant_id = :tenant"))
        .containsExactly("80.0000");
    assertThat(
            world.asks(
                "select outcome, granted, lifted_at is not null from worklist.v_dispute where tenant_id = :tenant"))
        .containsExactly("granted 20.0000 t");
    assertThat(world.tasks()).containsExactly("dispute Ana 30.2500");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.asks(CONTACTS)).containsExactly("80.0000");

    ana.owes("F1", "100.00", "MXN", "2026-02-27", "100.00");
    world.fileArrives();
    assertThat(world.asks("select balance from receivables.v_open where tenant_id = :tenant"))
        .as("a file that has not heard of it takes nothing back")
        .containsExactly("80.0000");
  }

  @Test
  @DisplayName("13: on resolution it lifts by itself")
  void whereTheDebtorWasNotRightAllOfItIsAskedForAgain() {
    owes("F1", "100.00");
    var dispute = disputes.opens(ana, "F1", null);
    assertThat(disputes.ends(dispute, null)).isInstanceOf(Ended.Lifted.class);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.asks(CONTACTS)).containsExactly("100.0000");
  }

  @Test
  @DisplayName("13: a credit that the company's own books bring ends it")
  void aCorrectionOfTheFileThatCoversItAnswersIt() {
    owes("F1", "100.00");
    disputes.opens(ana, "F1", "30.25");
    ana.owes("F1", "69.75", "2026-02-27");
    world.fileArrives();
    assertThat(world.asks("select outcome from worklist.v_dispute where tenant_id = :tenant"))
        .containsExactly("credited");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.asks(CONTACTS)).containsExactly("69.7500");
  }

  @Test
  void aSecondObjectionMoreThanIsOwedAndAStrangersDebtAreRefused() {
    owes("F1", "100.00");
    assertThat(disputes.tries(ana, ana.debt("F1"), "100.01")).isInstanceOf(Opened.TooMuch.class);
    disputes.opens(ana, "F1", "30.25");
    assertThat(disputes.tries(ana, ana.debt("F1"), "10.00")).isInstanceOf(Opened.Already.class);
    world.pays(ana.debt("F1"), "100.00");
    assertThat(disputes.tries(ana, ana.debt("F1"), "10.00")).isInstanceOf(Opened.NotOwed.class);
  }

  @Test
  void whatADebtorWroteIsSomebodysTooAndLiftedByHandIsNobodysAnyMore() {
    owes("F1", "100.00");
    var hold = world.holds(ana, null, HoldReason.DISPUTE, null);
    assertThat(open()).containsExactly("dispute 100.0000 " + "2026-03-12");
    assertThat(Disputes.DAYS).isEqualTo(10);
    world.lifts(hold);
    assertThat(open()).isEmpty();
  }

  private List<String> open() {
    return world.asks(
        "select t.kind, t.amount, t.due_on from worklist.v_task t where t.tenant_id = :tenant and t.state = 'open'");
  }

  private void owes(String number, String amount) {
    ana.owes(number, amount, "2026-02-27");
    world.fileArrives();
  }
}
