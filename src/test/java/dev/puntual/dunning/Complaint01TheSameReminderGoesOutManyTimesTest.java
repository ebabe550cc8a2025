package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Race;
import dev.puntual.TestApplication;
import dev.puntual.dunning.Evaluated.Planned;
import dev.puntual.kernel.Ids;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 1: the same reminder goes out many times, copies arrive, a fee is added every hour, and
 * it goes on for ever. One contact per debtor, step and state of the debt, held by storage and not
 * by how often somebody looks.
 */
class Complaint01TheSameReminderGoesOutManyTimesTest extends Complained {

  @Test
  @DisplayName("1: the second reminder 22 times in a day, because the job ran every 15 minutes")
  void twentyTwoLooksInADayMakeOneMessage() {
    owes();
    world.approves(world.dayBreaks("2026-03-02"));

    for (int look = 0; look < 22; look++) {
      world.itIs("2026-03-02", "%02d:%02d".formatted(10 + look / 4, look % 4 * 15));
      assertThat(world.evaluates(Cause.ASKED)).isInstanceOf(Evaluated.Quiet.class);
      drain();
    }

    assertThat(messages()).containsExactly("Ana gentle");
    assertThat(attempts()).containsExactly("1");
  }

  @Test
  @DisplayName("1: six to nine copies of a mail")
  void ofTwoWhoApproveAtOneMomentOneFindsItDone() {
    owes();
    var plan = ((Planned) world.dayBreaks("2026-03-02")).plan();
    var plans = TestApplication.bean(Plans.class);
    var second =
        Race.lost(
            world.tenant,
            tx -> plans.approve(tx, plan, Ids.next()),
            () -> in(tx -> plans.approve(tx, plan, Ids.next())));
    assertThat(second.any()).isFalse();
    world.itIs("2026-03-02", "12:00");
    for (int pass = 0; pass < 9; pass++) {
      drain();
    }
    assertThat(messages()).containsExactly("Ana gentle");
    assertThat(attempts()).containsExactly("1");
  }

  @Test
  @DisplayName("1: resends on each pass, daily, for ever")
  void everyStepIsSaidOnceAndTheLastOneEnds() {
    house(List.of(step(1, 3), step(2, 7)), Repeat.NEVER);
    owes();
    daysPass("2026-03-02", 120);
    assertThat(days()).as("nothing in the months after").containsExactly("03-02", "03-06");
    assertThat(attempts()).containsExactly("1", "1");
  }

  private void owes() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
  }

  private List<String> attempts() {
    return world.asks(
        "select count(*) from messaging.v_said a where a.tenant_id = :tenant group by a.message_id");
  }
}
