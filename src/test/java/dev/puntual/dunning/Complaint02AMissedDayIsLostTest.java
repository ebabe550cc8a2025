package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 2: a rule that matches only the exact day is lost with the day. What applies follows
 * from today, and of steps that piled up the latest is said.
 */
class Complaint02AMissedDayIsLostTest extends Complained {

  @Test
  @DisplayName("2: an outage means no reminder")
  void afterAnOutageTheStepThatNowAppliesIsTakenAndTheMissedOnesAreRecorded() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-04");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));

    world.dayBreaks("2026-03-24");

    assertThat(steps()).containsExactly("1 1 due", "2 5 due");
    assertThat(messages()).containsExactly("Ana before", "Ana firm");
  }

  @Test
  @DisplayName("2: the exact day is missed by one")
  void theDayAfterTheExactDayTheStepIsTaken() {
    house(List.of(step(1, 3)), Repeat.NEVER);
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-03"));
    assertThat(messages()).containsExactly("Ana gentle");
  }

  @Test
  @DisplayName("2: a late start means no reminder")
  void whatWasLateLongBeforeWeBeganHearsOneMessageAndNotAllThatItMissed() {
    world.debtor("Ana").owes("F1", "100.00", "2026-01-02");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-03"));
    assertThat(messages()).hasSize(1);
    assertThat(
            world.asks(
                "select first_step < step_no from dunning.v_decision where tenant_id = :tenant and reason = 'due'"))
        .containsExactly("t");
  }

  private List<String> steps() {
    return world.asks(
        "select first_step, step_no, reason from dunning.v_decision where tenant_id = :tenant order by step_no");
  }
}
