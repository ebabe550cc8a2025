package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.surcharges.SurchargeWorld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Complaint 1: a late fee was added again every hour. */
class Complaint01TheSameFeeEveryHourTest {

  @Test
  @DisplayName("1: a late fee is added again every hour")
  void whoeverClaimsEveryHourClaimsOnceADay() {
    var it = new SurchargeWorld();
    var ana = it.world.debtor("Ana").owes("F1", "9000.00", "2026-02-01");
    it.world.fileArrives();
    it.asks(SurchargeWorld.TWO_A_MONTH);
    for (int hour = 8; hour < 20; hour++) {
      it.world.itIs("2026-02-11", "%02d:00".formatted(hour));
      assertThat(it.claims(ana.debt("F1"), "2026-02-11")).isEqualTo(hour == 8 ? 1 : 0);
    }
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00");
  }
}
