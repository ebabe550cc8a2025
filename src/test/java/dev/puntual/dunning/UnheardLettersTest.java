package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever heard nothing still has the step ahead; whoever heard it never hears it twice. */
class UnheardLettersTest {

  private final World world = new World("2026-03-02");
  private final World.Debtor ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-20");

  @BeforeEach
  void open() {
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.decisions()).containsExactly("Ana F1 4 due");
  }

  @Test
  void aLetterThatLeftIsNotRepeated() {
    leave();

    world.dayBreaks("2026-03-03");
    world.dayBreaks("2026-03-09");

    assertThat(world.decisions()).containsExactly("Ana F1 4 due");
  }

  @Test
  void aHoldMetAtTheDoorLeavesTheStepForTheDayItEnds() {
    var hold = world.holds(ana, null, HoldReason.PAUSE, null);
    leave();
    world.dayBreaks("2026-03-03");
    world.lifts(hold);
    world.approves(world.dayBreaks("2026-03-04"));
    leave();
    world.dayBreaks("2026-03-09");

    assertThat(world.decisions())
        .containsExactly("Ana F1 4 due", "Ana F1 4 hold_pause", "Ana F1 4 due");
    assertThat(states()).isEqualTo("withdrawn accepted");
  }

  @Test
  void aLetterThatWaitedLongerThanItLivesIsAskedForAgain() {
    world.itIs("2026-03-09", "08:30");
    leave();

    world.approves(world.dayBreaks("2026-03-09"));
    leave();
    world.dayBreaks("2026-03-10");

    assertThat(world.decisions()).containsExactly("Ana F1 4 due", "Ana F1 4 due");
    assertThat(states()).isEqualTo("expired accepted");
  }

  @Test
  void whatTheRulesKeptBackIsNotAskedForEveryMorning() {
    ends("withheld", "rules");

    world.dayBreaks("2026-03-03");
    world.dayBreaks("2026-03-06");
    assertThat(world.decisions()).containsExactly("Ana F1 4 due");

    world.dayBreaks("2026-03-09");
    assertThat(world.decisions()).containsExactly("Ana F1 4 due", "Ana F1 4 due");
  }

  @Test
  void theNextStepDoesNotWaitForTheLostOne() {
    ends("withheld", "rules");

    world.dayBreaks("2026-03-12");

    assertThat(
            world.asks(
                "select first_step, step_no from dunning.decision where tenant_id = :tenant"
                    + " order by decided_on"))
        .containsExactly("1 4", "1 5");
  }

  @Test
  void whatAPersonDecidedNotToSayStaysUnsaid() {
    ends("withheld", "person");

    world.dayBreaks("2026-03-09");

    assertThat(world.decisions()).containsExactly("Ana F1 4 due");
  }

  @Test
  void aLetterThatAPersonLetGoAfterAllIsNotRepeated() {
    ends("withheld", "rules");
    ends("accepted", "");

    world.dayBreaks("2026-03-09");

    assertThat(world.decisions()).containsExactly("Ana F1 4 due");
  }

  @Test
  void whoAsksHearsThatTheLetterDidNotLeaveAndWhenItIsTriedAgain() {
    ends("withheld", "rules");
    world.dayBreaks("2026-03-03");

    var unheard = new Explanation.Silent("unheard", LocalDate.parse("2026-03-02"), null);
    assertThat(world.told(ana, "2026-03-02")).isInstanceOf(Explanation.Written.class);
    assertThat(world.told(ana, "2026-03-03")).isEqualTo(unheard);
    assertThat(world.told(ana, "2026-03-06")).isEqualTo(unheard);
    assertThat(world.told(ana, "2026-03-09"))
        .isEqualTo(new Explanation.Foretold(3, Action.MESSAGE));
    assertThat(world.told(ana, "2026-03-10")).isInstanceOf(Explanation.NothingDue.class);
  }

  private void leave() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  /** As the rules or a person leave a message. */
  private void ends(String state, String reason) {
    world.asks(
        "update messaging.message set state = '"
            + state
            + "', reason = '"
            + reason
            + "' where tenant_id = :tenant returning message_id");
  }

  private String states() {
    return String.join(
        " ",
        world.asks(
            "select state from messaging.v_message where tenant_id = :tenant order by requested_at"));
  }
}
