package dev.puntual.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a debtor said, and a person wrote down as a hold, is heard by the contact rules. */
class QuietAfterHoldsTest {

  private final World world = new World("2026-03-02");

  @Test
  void aPromiseADisputeAndAPaymentSaidToBeMadeAreEventsAndAPauseIsNone() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, ana.debt("A1"), HoldReason.DISPUTE, null);
    world.holds(ana, null, HoldReason.PAUSE, null);
    world.holds(ana, null, HoldReason.LEGAL, null);
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-06");
    world.holds(ana, null, HoldReason.TO_VERIFY, "2026-03-04");

    assertThat(events())
        .containsExactlyInAnyOrder(
            "dispute about one null",
            "promise about all 2026-03-07 00:00:00",
            "paid_claim about all null");
  }

  @Test
  void whoeverLiftsTheHoldHasSeenToIt() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    var dispute = world.holds(ana, null, HoldReason.DISPUTE, null);
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-06");
    world.lifts(dispute);

    assertThat(events()).containsExactly("promise about all 2026-03-07 00:00:00");
  }

  private List<String> events() {
    return world.asks(
        "select e.kind, case when e.debt_id is null then 'about all' else 'about one' end,"
            + " e.until_at at time zone 'America/Mexico_City' from rules.v_event e"
            + " where e.tenant_id = :tenant and e.lifted_at is null");
  }
}
