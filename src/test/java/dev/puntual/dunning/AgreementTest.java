package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.worklist.HoldReason;
import org.junit.jupiter.api.Test;

/** A payment plan agreed with the debtor. */
class AgreementTest {

  private final World world = new World("2026-03-02");

  @Test
  void anAgreementSilencesWhatItCoversAndEndsByItselfWithItsDay() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.debtor("Beto").owes("B1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, null, HoldReason.AGREEMENT, "2026-03-04");
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions())
        .containsExactlyInAnyOrder("Ana A1 3 hold_agreement", "Beto B1 3 due");

    world.dayBreaks("2026-03-04");
    assertThat(world.decisions()).doesNotContain("Ana A1 3 due");
    world.dayBreaks("2026-03-05");
    assertThat(world.decisions()).contains("Ana A1 3 due");
  }
}
