package dev.puntual.payments;

import static dev.puntual.payments.PaymentWorld.part;
import static dev.puntual.payments.gateway.Standing.State.FAILED;
import static dev.puntual.payments.gateway.Standing.State.PAID;
import static dev.puntual.payments.gateway.Standing.State.PENDING;
import static dev.puntual.payments.gateway.Standing.State.REFUNDED;
import static dev.puntual.payments.gateway.Standing.State.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NoticesTest {

  private final PaymentWorld it = new PaymentWorld();
  private final World.Debtor ana = it.world.debtor("Ana");
  private UUID payment = Ids.next();

  @BeforeEach
  void anaWasSentToTheGateway() {
    ana.owes("A-1", "1200.00", "2026-02-01");
    it.world.fileArrives();
    payment = it.starts(ana, part(ana.debt("A-1"), "1200.00"));
  }

  @Test
  void aPaymentThatTheGatewayConfirmsSettlesTheDebt() {
    assertThat(it.hears(payment, PAID, "1200.00")).isEqualTo(Receipt.KEPT);

    assertThat(it.payments()).containsExactly("paid 1200 0");
    assertThat(it.balances()).containsExactly("A-1 0");
  }

  @Test
  void theSameNoticeTwiceIsOneNotice() {
    var notice = ScriptedGateway.says("n1", payment, PAID, "1200.00");

    assertThat(it.receives(notice)).isEqualTo(Receipt.KEPT);
    assertThat(it.receives(notice)).isEqualTo(Receipt.KEPT);

    assertThat(results()).containsExactly("n1 folded");
    assertThat(it.movements()).containsExactly("A-1 payment -1200");
  }

  @Test
  void twoNoticesOfTheSamePaymentBookItOnce() {
    it.hears(payment, PAID, "1200.00");
    it.hears(payment, PAID, "1200.00");

    assertThat(results()).containsExactly("n1 folded", "n2 nothing new");
    assertThat(it.movements()).containsExactly("A-1 payment -1200");
  }

  @Test
  void whatComesLateNeverUndoesWhatIsKnown() {
    it.hears(payment, PAID, "1200.00");
    it.hears(payment, PENDING, "1200.00");
    it.hears(payment, FAILED, "1200.00");
    it.hears(payment, STARTED, "1200.00");

    assertThat(it.payments()).containsExactly("paid 1200 0");
    assertThat(it.balances()).containsExactly("A-1 0");
  }

  @Test
  void moneyThatArrivesAfterAFailureIsMoney() {
    it.hears(payment, FAILED, "1200.00");
    it.hears(payment, PAID, "1200.00");

    assertThat(it.balances()).containsExactly("A-1 0");
  }

  @Test
  void aPaymentOnItsWaySettlesNothingYet() {
    it.hears(payment, PENDING, "1200.00");

    assertThat(it.payments()).containsExactly("pending 1200 0");
    assertThat(it.balances()).containsExactly("A-1 1200");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inWhateverOrderAndHoweverOftenTheyComeTheEndIsTheSame(long seed) {
    var notices = new ArrayList<String>();
    for (int copy = 0; copy < 3; copy++) {
      notices.add(ScriptedGateway.says("a", payment, PENDING, "1200.00"));
      notices.add(ScriptedGateway.says("b", payment, PAID, "1200.00"));
      notices.add(ScriptedGateway.says("c", payment, PAID, "1200.00", "200.00"));
      notices.add(ScriptedGateway.says("d", payment, REFUNDED, "1200.00", "1200.00"));
    }
    Collections.shuffle(notices, new Random(seed));

    notices.forEach(it::receives);

    assertThat(it.payments()).containsExactly("refunded 1200 1200");
    assertThat(it.balances()).containsExactly("A-1 1200");
  }

  @RepeatedTest(3)
  void webhooksThatRaceBookOneEntry() throws InterruptedException, ExecutionException {
    var calls = new ArrayList<Callable<Receipt>>();
    for (int i = 0; i < 16; i++) {
      var notice = ScriptedGateway.says("n" + i / 4, payment, PAID, "1200.00");
      calls.add(() -> it.receives(notice));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : threads.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(Receipt.KEPT);
      }
    }

    assertThat(it.movements()).containsExactly("A-1 payment -1200");
    assertThat(it.balances()).containsExactly("A-1 0");
    assertThat(it.unapplied()).isEqualTo("0");
  }

  @Test
  void aForgedNoticeLeavesNoTrace() {
    var body = ScriptedGateway.says("n1", payment, PAID, "1200.00");
    var forged = new Notice(it.world.tenant, "guessed", body);

    assertThat(it.room.notices().receive("trial", forged)).isEqualTo(Receipt.FORGED);

    assertThat(results()).isEmpty();
    assertThat(it.balances()).containsExactly("A-1 1200");
  }

  @Test
  void whatIsSignedButUnreadableAndWhatNobodySendsIsRefused() {
    assertThat(it.receives("gibberish")).isEqualTo(Receipt.UNREADABLE);
    assertThat(
            it.room.notices().receive("stripe", new Notice(it.world.tenant, "genuine", "n1 x y")))
        .isEqualTo(Receipt.NOBODY);
  }

  @Test
  void aNoticeOfAnotherTenantsPaymentTouchesNobody() {
    var stranger = new PaymentWorld();

    stranger.receives(ScriptedGateway.says("n1", payment, PAID, "1200.00"));

    assertThat(it.balances()).containsExactly("A-1 1200");
    assertThat(
            stranger.world.asks("select result from payments.v_notice where tenant_id = :tenant"))
        .containsExactly("no such payment");
  }

  @Test
  void whatWeDoNotFollowIsKeptAndPutAside() {
    assertThat(it.receives("n1 invoice.created")).isEqualTo(Receipt.KEPT);

    assertThat(results()).containsExactly("n1 not ours: invoice.created");
  }

  @Test
  void aNoticeThatOnlyKnocksWaitsUntilTheGatewayAnswers() {
    it.receives(ScriptedGateway.asks("knock", payment));
    it.hears(payment, PENDING, "1200.00");
    assertThat(it.payments()).as("those behind it are read").containsExactly("pending 1200 0");

    it.gateway.standings.put(
        payment, new Told.Known(Standing.of(PAID, Money.of("1200.00", "MXN"))));
    it.world.itIs("2026-03-02", "10:02");
    it.beats();

    assertThat(it.balances()).containsExactly("A-1 0");
  }

  @Test
  void whatWasStoredBeforeACrashIsReadAfterIt() {
    it.gateway.dying = true;
    assertThat(it.hears(payment, PAID, "1200.00")).isEqualTo(Receipt.KEPT);
    assertThat(it.balances()).containsExactly("A-1 1200");

    it.gateway.dying = false;
    it.beats();

    assertThat(it.balances()).containsExactly("A-1 0");
    assertThat(results()).containsExactly("n1 folded");
  }

  @Test
  void whatWasReadButNotAppliedBeforeACrashIsAppliedAfterIt() {
    var crashing =
        new PaymentWorld(
            List.of(
                (_, _) -> {
                  throw new IllegalStateException("the machine went down");
                }));
    var berta = crashing.world.debtor("Berta").owes("B-1", "300.00", "2026-02-01");
    crashing.world.fileArrives();
    var bertas = crashing.pays(berta, part(berta.debt("B-1"), "300.00"));
    assertThat(crashing.payments()).containsExactly("paid 300 0");
    assertThat(crashing.balances()).containsExactly("B-1 300");

    it.beats();

    assertThat(crashing.balances()).containsExactly("B-1 0");
    assertThat(crashing.hears(bertas, PAID, "300.00")).isEqualTo(Receipt.KEPT);
    assertThat(crashing.movements()).containsExactly("B-1 payment -300");
  }

  private List<String> results() {
    return it.world.asks(
        "select n.notice_id, n.result from payments.v_notice n where n.tenant_id = :tenant order by n.notice_id");
  }
}
