package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import org.junit.jupiter.api.Test;

/**
 * Fall-over to another channel: what a provider took and could not deliver goes by the next way.
 */
class FallOverTest extends Texted {

  @Test
  void aTextThatFailedAfterItWasTakenGoesByTheNextWayAndIsNeverTextedAgain() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(messages()).containsExactly("sms accepted  failed");

    world.approves(world.dayBreaks("2026-03-03"));
    leave();
    world.approves(world.dayBreaks("2026-03-04"));
    leave();

    assertThat(messages()).containsExactly("sms accepted  failed", "email accepted  ");
    assertThat(taken()).hasSize(1);
    assertThat(passed(ana, "2026-03-03")).containsExactly(new Passed(SMS, Passed.Why.FAILED));
  }

  @Test
  void aTextThatItsProviderRefusedGoesByTheNextWay() {
    house(SMS, CALL);
    carriers.twilio().fates(_ -> new Fate.Refused(400, 30008));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();

    assertThat(messages()).containsExactly("sms rejected rejected_recipient ");
    world.approves(world.dayBreaks("2026-03-03"));

    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
    assertThat(taken()).isEmpty();
  }

  @Test
  void withoutAnotherWayWhatFailedStaysAndIsNotTriedAgain() {
    house(SMS);
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();

    for (int day = 3; day < 12; day++) {
      world.dayBreaks("2026-03-%02d".formatted(day));
    }

    assertThat(messages()).containsExactly("sms accepted  failed");
    assertThat(planned()).containsExactly("sms");
  }

  @Test
  void whatIsToldDeliveredAfterAllBeforeTheNextDayGoesByNoOtherWay() {
    house(SMS, EMAIL);
    carriers.twilio().calling(new Calling(true, true));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    carriers.twilio().calling(Calling.IN_ORDER);

    world.dayBreaks("2026-03-03");

    assertThat(messages()).containsExactly("sms accepted  delivered");
    assertThat(planned()).containsExactly("sms");
  }

  /** 21610: they answered STOP to the provider itself. */
  @Test
  void whoSaidStopToTheProviderIsInTheListOfStopsAndTheStepGoesByTheNextWay() {
    house(SMS, EMAIL);
    carriers.twilio().fates(_ -> new Fate.Refused(400, 21610));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();

    assertThat(
            world.asks(
                "select s.channel, s.scope, s.cause from messaging.v_suppression s where s.tenant_id = :tenant"))
        .containsExactly("sms address at_provider");
    world.approves(world.dayBreaks("2026-03-03"));
    leave();
    assertThat(messages()).containsExactly("sms rejected rejected_stopped ", "email accepted  ");
  }
}
