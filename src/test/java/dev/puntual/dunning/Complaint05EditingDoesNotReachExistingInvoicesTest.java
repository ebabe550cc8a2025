package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 5: editing a schedule does not reach existing invoices. A new version says first what
 * it changes, and the open accounts move, or stay where whoever publishes wants them to.
 */
class Complaint05EditingDoesNotReachExistingInvoicesTest extends Complained {

  @BeforeEach
  void aDebtIsUnderWayAndTheScheduleIsEdited() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    in(
        tx -> {
          strategies.keep(tx, Strategy.HOUSE, List.of(step(1, 3), step(2, 5)), Repeat.NEVER);
          return 0;
        });
  }

  @Test
  @DisplayName("5: editing a schedule does not reach existing invoices")
  void aNewVersionSaysFirstHowManyAndThenReachesThem() {
    var effect =
        in(
            tx ->
                TestApplication.bean(Effect.class)
                    .today(tx, Strategy.HOUSE, BusinessDate.of("2026-03-04")));
    assertThat(effect).containsExactly(new Effect.OnStep(2, 1, 0, 1, 1, 0));

    publishes(Strategies.OnTheWay.MOVE);
    world.dayBreaks("2026-03-04");

    assertThat(world.decisions()).containsExactly("Ana F1 3 due", "Ana F1 2 due");
  }

  @Test
  @DisplayName("5: whoever wants what is under way to stay says so")
  void whatIsUnderWayMayFinishTheScheduleItBeganOn() {
    publishes(Strategies.OnTheWay.STAY);
    world.dayBreaks("2026-03-04");
    assertThat(world.decisions()).containsExactly("Ana F1 3 due");
  }

  private void publishes(Strategies.OnTheWay way) {
    in(tx -> strategies.publish(tx, Strategy.HOUSE, Ids.next(), way));
  }
}
