package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 10: some customers must never be written to. An exclusion is of a customer, a debt or a
 * channel, has a reason and may end, and is listed every day.
 */
class Complaint10SomeMustNeverBeDunnedTest extends Complained {

  private final World.Debtor office = world.debtor("Gobierno");

  @BeforeEach
  void itOwes() {
    office.owes("F1", "100.00", "2026-02-27").owes("F2", "70.00", "2026-02-27");
    world.fileArrives();
  }

  @Test
  @DisplayName("10: a customer is excluded, with the reason, and listed in every run")
  void whoeverIsExcludedIsSilentEveryDayAndIsListedWithTheReason() {
    world.holds(office, null, HoldReason.PAUSE, null);
    for (int day = 2; day < 32; day++) {
      daysPass("2026-03-%02d".formatted(day), 1);
      assertThat(silences()).containsExactly("hold_pause 170.0000");
    }
    assertThat(messages()).isEmpty();
  }

  @Test
  @DisplayName("10: one debt alone is excluded")
  void oneDebtAloneIsSilentAndTheOtherIsAskedFor() {
    world.holds(office, office.debt("F1"), HoldReason.LEGAL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Gobierno F1 3 hold_legal", "Gobierno F2 3 due");
    assertThat(silences()).containsExactly("hold_legal 100.0000");
  }

  @Test
  @DisplayName("10: one channel alone is excluded")
  void oneChannelAloneIsExcludedAndWhereNoOtherIsLeftThatIsTheReason() {
    world.excludes(office, null, Way.EMAIL, null);
    world.dayBreaks("2026-03-02");
    assertThat(messages()).isEmpty();
    assertThat(silences()).containsExactly("excluded_channel 170.0000");
  }

  @Test
  @DisplayName("10: with expiry")
  void afterItsLastDayAnExclusionIsOverByItself() {
    world.holds(office, null, HoldReason.PAUSE, "2026-03-05");
    daysPass("2026-03-02", 4);
    assertThat(messages()).isEmpty();
    daysPass("2026-03-06", 1);
    assertThat(messages()).hasSize(1);
    assertThat(silences()).isEmpty();
  }

  private List<String> silences() {
    return world.asks(
        "select s.reason, sum(s.balance) from dunning.v_silence s where s.tenant_id = :tenant group by 1 order by 1");
  }
}
