package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 12: who promises is chased all the same, which makes the promise worthless. Until its
 * day nobody writes; broken, the chase resumes by itself, and it is counted.
 */
class Complaint12APromiseShouldStopTheChaseTest extends Complained {

  private final World.Debtor ana = world.debtor("Ana");

  @Test
  @DisplayName("12: a promise stops the chase, and broken, it resumes by itself")
  void aPromiseSilencesUntilItsDayAndTheChaseResumesByItself() {
    promised();
    for (var day : List.of("2026-03-02", "2026-03-03", "2026-03-06")) {
      world.dayBreaks(day);
    }
    assertThat(world.decisions()).containsExactly("Ana F1 3 hold_promise");
    world.approves(world.dayBreaks("2026-03-07"));
    assertThat(messages()).containsExactly("Ana gentle");
    assertThat(
            world.asks(
                "select r.due_at at time zone 'America/Mexico_City', m.against from messaging.v_ready r"
                    + " join messaging.v_message m on m.tenant_id = :tenant and m.message_id = r.message_id"
                    + " where r.tenant_id = :tenant"))
        .as("the house is quiet for five days after the promised day")
        .containsExactly("2026-03-12 08:00:00 HOUSE-QUIET-3");
  }

  @Test
  @DisplayName("12: a kept promise ends it")
  void whoPaysByTheDayHearsNothingMore() {
    promised();
    world.dayBreaks("2026-03-02");
    world.pays(ana.debt("F1"), "100.00");
    daysPass("2026-03-05", 30);
    assertThat(messages()).isEmpty();
  }

  private void promised() {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-06");
  }
}
