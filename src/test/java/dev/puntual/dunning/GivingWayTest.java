package dev.puntual.dunning;

import static dev.puntual.dunning.Means.CALL;
import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.Race;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Addresses;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Past;
import dev.puntual.worklist.Way;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * In Colombia nobody is contacted on a channel that they did not authorise: by e-mail no, by phone
 * yes.
 */
class GivingWayTest {

  private static final String SLOTS =
      "select channel, outcome from rules.contact where tenant_id = :tenant order by 1";
  private static final String MESSAGES =
      "select state, reason, against from messaging.v_message where tenant_id = :tenant order by 1";

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void aChannelThatTheRulesForbidGivesWayToTheNext() {
    house(SMS, EMAIL, CALL);
    var ana = colombian("Ana", Channel.VOICE);
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();

    assertThat(tasks()).containsExactly("call Ana 100.0000 2026-03-02");
    assertThat(world.asks(MESSAGES)).containsExactly("withdrawn next_channel CO-CHAN-1");
    assertThat(world.asks(SLOTS)).containsExactly("email released", "voice reserved");
    assertThat(world.decisions()).containsExactly("Ana A1 1 due");
    assertThat(world.told(ana, "2026-03-02"))
        .isEqualTo(
            new Explanation.Tasked(
                Action.CALL,
                false,
                0,
                List.of(
                    new Passed(SMS, Passed.Why.OFF),
                    new Passed(EMAIL, Passed.Why.REFUSED, List.of("CO-CHAN-1")))));
  }

  @Test
  void whoStoppedLettersIsCalledBecauseTheDebtRemains() {
    house(EMAIL, CALL);
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var evidence = new Stop.Evidence(Instant.EPOCH, null, null, "", "", "", "", null);
    var reach = new Stop.Reach.Address(Channel.EMAIL, "ana@cliente.example");
    var stop = new Stop(reach, StopCause.ONE_CLICK, evidence);
    in(tx -> TestApplication.bean(Suppressions.class).suppress(tx, List.of(stop)));
    world.approves(world.dayBreaks("2026-03-02"));

    assertThat(tasks()).containsExactly("call Ana 100.0000 2026-03-02");
    assertThat(world.asks(MESSAGES)).containsExactly("withdrawn next_channel ");
    assertThat(world.asks(SLOTS)).containsExactly("email released", "voice reserved");
  }

  @Test
  void aNumberThatWasWrongDoesNotForbidTheOtherOnes() {
    house(EMAIL, CALL);
    var ana = colombian("Ana", Channel.VOICE);
    var wrong =
        new Past.Event(
            EventKind.WRONG_PERSON,
            Instant.parse("2026-02-20T16:00:00Z"),
            null,
            null,
            Addresses.hash(world.tenant, "+57 601 555 0100"));
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(DebtorEvents.class).happened(tx, Ids.next(), ana.id(), wrong));
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(tasks()).containsExactly("call Ana 100.0000 2026-03-02");
  }

  @Test
  void theStepThatBecameACallIsNotTakenAgain() {
    house(EMAIL, CALL);
    colombian("Ana", Channel.VOICE);
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-03"));
    world.approves(world.dayBreaks("2026-03-10"));
    assertThat(world.decisions()).containsExactly("Ana A1 1 due");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void whatTheRulesForbidByEveryChannelStaysRefused() {
    house(EMAIL, CALL);
    colombian("Ana", null);
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isEqualTo(1);
    assertThat(tasks()).isEmpty();
    assertThat(world.asks(MESSAGES)).containsExactly("withheld rules CO-CHAN-1");
    assertThat(world.asks(SLOTS)).containsExactly("email released", "voice released");
  }

  @Test
  void aStepThatNamesNoOtherChannelStaysRefused() {
    house(CALL, EMAIL);
    var ana = colombian("Ana", Channel.VOICE);
    world.excludes(ana, null, Way.CALL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(tasks()).isEmpty();
    assertThat(world.asks(MESSAGES)).containsExactly("withheld rules CO-CHAN-1");
  }

  @Test
  void whoIsExcludedFromCallsIsNotCalledBecauseTheRulesForbidTheLetter() {
    house(EMAIL, CALL);
    var ana = colombian("Ana", Channel.VOICE);
    world.excludes(ana, null, Way.CALL, null);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(tasks()).isEmpty();
    assertThat(world.asks(MESSAGES)).containsExactly("withheld rules CO-CHAN-1");
  }

  @Test
  void aLetterThatOnlyWaitsIsNotReplacedByACall() {
    house(EMAIL, CALL);
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "23:30");
    assertThat(world.approves(plan)).isEqualTo(1);
    assertThat(tasks()).isEmpty();
    assertThat(world.asks(MESSAGES)).singleElement().asString().startsWith("ready ");
  }

  @Test
  void aCallThatHasToWaitIsDueOnTheDayOfItsSlot() {
    house(EMAIL, CALL);
    colombian("Ana", Channel.VOICE);
    var plan = world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "23:30");
    world.approves(plan);
    assertThat(tasks()).containsExactly("call Ana 100.0000 2026-03-03");
  }

  @Test
  void ofTwoWhoApproveAtOnceOneMakesTheCall() {
    house(EMAIL, CALL);
    colombian("Ana", Channel.VOICE);
    var plan = ((Evaluated.Planned) world.dayBreaks("2026-03-02")).plan();
    var plans = TestApplication.bean(Plans.class);
    var lost =
        Race.lost(
            world.tenant,
            tx -> plans.approve(tx, plan, Ids.next()),
            () -> in(tx -> plans.approve(tx, plan, Ids.next())));
    assertThat(lost.any()).isFalse();
    assertThat(tasks()).hasSize(1);
    assertThat(world.asks(SLOTS)).containsExactly("email released", "voice reserved");
  }

  @Test
  void whoDiesBeforeTheEndLeavesNeitherLetterNorCall() {
    house(EMAIL, CALL);
    colombian("Ana", Channel.VOICE);
    var plan = world.dayBreaks("2026-03-02");
    assertThatThrownBy(() -> dies(((Evaluated.Planned) plan).plan()))
        .hasMessageContaining("power failed");
    assertThat(tasks()).isEmpty();
    assertThat(world.asks(MESSAGES)).isEmpty();
    assertThat(world.asks(SLOTS)).isEmpty();
    world.approves(plan);
    assertThat(tasks()).hasSize(1);
  }

  private void dies(UUID plan) {
    transactions.run(
        world.tenant,
        tx -> {
          TestApplication.bean(Plans.class).approve(tx, plan, Ids.next());
          throw new IllegalStateException("power failed");
        });
  }

  /** Who authorised this channel, or none. */
  private World.Debtor colombian(String name, @org.jspecify.annotations.Nullable Channel channel) {
    var debtor =
        world.debtor(name).lives("CO", "America/Bogota", "es").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    if (channel != null) {
      var known =
          new Authorisations.Known(debtor.id(), channel, null, true, Basis.CONSENT, "contrato 7");
      transactions.run(
          world.tenant,
          tx -> TestApplication.bean(Authorisations.class).record(tx, known, Ids.next()));
    }
    return debtor;
  }

  private void house(Means... by) {
    var manner = new Manner(Manner.USUAL.to(), List.of(by), Leaving.SOON);
    var step = new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, null, Action.MESSAGE, manner);
    in(tx -> HouseSteps.follow(tx, step));
  }

  private List<String> tasks() {
    return world.asks(
        "select t.kind, d.name, t.amount, t.due_on from worklist.v_task t"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id"
            + " where t.tenant_id = :tenant order by 1, 2");
  }

  private <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
