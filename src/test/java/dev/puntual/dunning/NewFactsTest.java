package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes during the day is looked at during the day. */
class NewFactsTest {

  private final World world = new World("2026-03-02");

  @Test
  void aDisputeLiftedAtElevenLeadsToADecisionTheSameDayAndOnlyToOne() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    var dispute = world.holds(ana, null, HoldReason.DISPUTE, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana A1 3 hold_dispute");
    assertThat(next()).containsExactly("2026-03-03 06:00:00 daily");

    world.itIs("2026-03-02", "11:00");
    world.lifts(dispute);
    assertThat(next()).containsExactly("2026-03-02 11:00:00 facts");
    world.approves(world.evaluates(Cause.FACTS));
    assertThat(world.decisions())
        .containsExactlyInAnyOrder("Ana A1 3 due", "Ana A1 3 hold_dispute");
    assertThat(next()).containsExactly("2026-03-03 06:00:00 daily");
    assertThat(letters()).containsExactly("2026-03-02 11:00:00");

    world.evaluates(Cause.FACTS);
    world.dayBreaks("2026-03-03");
    assertThat(letters()).as("a step is taken once").hasSize(1);
  }

  @Test
  void aThousandPaymentsMakeOneLook() {
    var ana = world.debtor("Ana");
    for (int n = 0; n < 40; n++) {
      ana.owes("A" + n, "100.00", "2026-02-27");
    }
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    for (int n = 0; n < 40; n++) {
      world.itIs("2026-03-02", "12:00");
      world.pays(ana.debt("A" + n), "100.00");
    }
    assertThat(next()).containsExactly("2026-03-02 12:01:00 facts");
    assertThat(world.evaluates(Cause.FACTS)).isInstanceOf(Evaluated.Planned.class);
    assertThat(next()).containsExactly("2026-03-03 06:00:00 daily");
  }

  @Test
  void aPlanThatWaitsForAPersonDropsWhatWasPaidOrDisputedMeanwhile() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    var luz = world.debtor("Luz").owes("L1", "100.00", "2026-02-27");
    world.debtor("Rita").owes("R1", "100.00", "2026-02-27");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    assertThat(planned()).containsExactly("Ana", "Luz", "Rita");

    world.pays(ana.debt("A1"), "100.00");
    world.holds(luz, null, HoldReason.DISPUTE, null);
    world.evaluates(Cause.FACTS);
    assertThat(planned()).containsExactly("Rita");
  }

  @Test
  void whatAFileBroughtIsRememberedBeforeWhatAPersonDid() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PAUSE, null);
    assertThat(world.asks("select next_cause from dunning.calendar where tenant_id = :tenant"))
        .containsExactly("import");
  }

  private List<String> next() {
    return world.asks(
        "select evaluate_at at time zone 'America/Mexico_City', next_cause from dunning.calendar where tenant_id = :tenant");
  }

  private List<String> letters() {
    return world.asks(
        "select due_at at time zone 'America/Mexico_City' from messaging.v_ready where tenant_id = :tenant");
  }

  private List<String> planned() {
    return world.asks(
        "select d.name from dunning.v_planned_contact p"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id"
            + " where p.tenant_id = :tenant and p.state = 'planned' order by d.name");
  }
}
