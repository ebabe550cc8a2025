package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In Colombia nobody is contacted on a channel that they did not authorise; a step goes on by the
 * next one that they did.
 */
class RefusedTextTest extends Texted {

  private static final String MOBILE = "+573001234567";

  @Test
  void aTextThatTheRulesForbidBecomesALetter() {
    house(SMS, EMAIL);
    var ana = colombian(Channel.EMAIL);
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken()).isEmpty();
    assertThat(messages())
        .containsExactlyInAnyOrder("sms withdrawn next_channel ", "email accepted  ");
    assertThat(passed(ana, "2026-03-02"))
        .containsExactly(new Passed(SMS, Passed.Why.REFUSED, List.of("CO-CHAN-1")));
    assertThat(slots()).containsExactly("email out", "sms released");
  }

  @Test
  void aLetterThatTheRulesForbidBecomesAText() {
    house(EMAIL, SMS);
    colombian(Channel.SMS);
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken()).hasSize(1);
    assertThat(messages())
        .containsExactlyInAnyOrder("email withdrawn next_channel ", "sms accepted  delivered");
  }

  @Test
  void whatIsForbiddenByBothBecomesACall() {
    house(SMS, EMAIL, CALL);
    var ana = colombian(Channel.VOICE);
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();
    assertThat(world.tasks()).containsExactly("call Ana 100.0000");
    assertThat(messages())
        .containsExactlyInAnyOrder("sms withdrawn next_channel ", "email withdrawn next_channel ");
    assertThat(((Explanation.Tasked) world.told(ana, "2026-03-02")).passed())
        .extracting(Passed::means)
        .containsExactly(SMS, EMAIL);
  }

  @Test
  void whatIsForbiddenByAllStaysForAPersonToSeeAsOneMessage() {
    house(SMS, EMAIL);
    colombian(null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages())
        .containsExactlyInAnyOrder("sms withdrawn next_channel ", "email withheld rules ");
    world.approves(world.dayBreaks("2026-03-03"));
    assertThat(messages()).hasSize(2);
  }

  @Test
  void aTextStoppedAtTheDoorGoesOnByLetterTheNextDay() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    var said =
        new Stop(
            new Stop.Reach.Address(Channel.SMS, ANA),
            StopCause.PERSON,
            Stop.Evidence.of(Instant.parse("2026-03-02T15:30:00Z"), null, Ids.next(), ""));
    in(tx -> TestApplication.bean(Suppressions.class).suppress(tx, List.of(said)));
    world.itIs("2026-03-02", "09:30");
    leave();
    assertThat(messages()).containsExactly("sms withheld stopped_person ");
    world.approves(world.dayBreaks("2026-03-03"));
    leave();
    assertThat(messages())
        .containsExactlyInAnyOrder(
            "sms withheld stopped_person ", "sms withdrawn next_channel ", "email accepted  ");
    assertThat(taken()).isEmpty();
  }

  private World.Debtor colombian(@org.jspecify.annotations.Nullable Channel channel) {
    var debtor =
        world
            .debtor("Ana")
            .lives("CO", "America/Bogota", "es")
            .answersAt(MOBILE)
            .owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    if (channel != null) {
      in(tx -> authorised(tx, debtor, channel, true));
    }
    return debtor;
  }

  private static boolean authorised(
      dev.puntual.platform.db.TenantTx tx, World.Debtor debtor, Channel channel, boolean yes) {
    var known =
        new Authorisations.Known(
            debtor.id(), channel, null, yes, Basis.CONSENT, yes ? "contrato 7" : "carta 9");
    TestApplication.bean(Authorisations.class).record(tx, known, Ids.next());
    return yes;
  }

  private List<String> slots() {
    return world.asks(
        "select channel, outcome from rules.contact where tenant_id = :tenant order by 1");
  }
}
