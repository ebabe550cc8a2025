package dev.puntual.cash;

import static dev.puntual.payments.PaymentWorld.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.payments.Choice;
import dev.puntual.payments.PaymentWorld;
import dev.puntual.payments.gateway.Standing;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettlingTest {

  private final PaymentWorld it = new PaymentWorld();
  private final World.Debtor ana = it.world.debtor("Ana");

  @BeforeEach
  void anaOwesThreeInvoices() {
    ana.owes("A-1", "100.00", "2026-01-10")
        .owes("A-2", "200.00", "2026-01-20")
        .owes("A-3", "300.00", "2026-01-30");
    it.world.fileArrives();
  }

  @Test
  void payingAllLeavesNothingOwed() {
    it.pays(ana, chosen("A-1", "100.00"), chosen("A-2", "200.00"), chosen("A-3", "300.00"));

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0");
    assertThat(it.unapplied()).isEqualTo("0");
  }

  @Test
  void whatWasChosenIsPaidAndNotWhatIsOlder() {
    it.pays(ana, chosen("A-3", "300.00"));

    assertThat(it.balances()).containsExactly("A-1 100", "A-2 200", "A-3 0");
  }

  @Test
  void partOfADebtLeavesTheRestOwed() {
    it.pays(ana, chosen("A-2", "50.25"));

    assertThat(it.balances()).containsExactly("A-1 100", "A-2 149.75", "A-3 300");
    assertThat(it.movements()).containsExactly("A-2 payment -50.25");
  }

  @Test
  void theEntrySaysTheDayWhereTheCompanyWorks() {
    it.world.itIs("2026-03-02", "23:30");
    it.pays(ana, chosen("A-1", "100.00"));

    assertThat(
            it.world.asks(
                "select e.effective_on, e.origin like 'payment:%' from receivables.v_entry e"
                    + " where e.tenant_id = :tenant and e.kind = 'payment'"))
        .containsExactly("2026-03-02 t");
    assertThat(
            it.world.asks(
                "select r.settled_on from receivables.v_receivable r where r.tenant_id = :tenant and r.number = 'A-1'"))
        .containsExactly("2026-03-02");
  }

  @Test
  void whatWasPaidTwiceGoesToTheOldestOpenDebtAndThenStaysInFavour() {
    var first = it.starts(ana, chosen("A-3", "300.00"));
    var second = it.starts(ana, chosen("A-3", "300.00"));
    var third = it.starts(ana, chosen("A-3", "300.00"));

    it.hears(first, Standing.State.PAID, "300.00");
    assertThat(it.balances()).containsExactly("A-1 100", "A-2 200", "A-3 0");

    it.hears(second, Standing.State.PAID, "300.00");
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0");
    assertThat(it.unapplied()).isEqualTo("0");

    it.hears(third, Standing.State.PAID, "300.00");
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0");
    assertThat(it.unapplied()).isEqualTo("300");
  }

  @Test
  void aDebtThatWasPartlySettledMeanwhileTakesOnlyWhatItStillNeeds() {
    var payment = it.starts(ana, chosen("A-3", "300.00"));
    it.world.pays(ana.debt("A-3"), "250.00");

    it.hears(payment, Standing.State.PAID, "300.00");

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 50", "A-3 0");
    assertThat(it.unapplied()).isEqualTo("0");
  }

  @Test
  void moneyOfOneCurrencyNeverPaysAnother() {
    ana.owes("U-1", "500.00", "USD", "2026-01-01", "\\N");
    it.world.fileArrives();
    var payment = it.starts(ana, chosen("A-1", "100.00"));
    it.world.pays(ana.debt("A-1"), "100.00");
    it.world.pays(ana.debt("A-2"), "200.00");
    it.world.pays(ana.debt("A-3"), "300.00");

    it.hears(payment, Standing.State.PAID, "100.00");

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0", "U-1 500");
    assertThat(it.unapplied()).isEqualTo("100");
  }

  @Test
  void nobodyElsesDebtIsPaid() {
    var berta = it.world.debtor("Berta").owes("B-1", "999.00", "2025-01-01");
    it.world.fileArrives();
    var payment = it.starts(ana, chosen("A-1", "100.00"));
    it.world.pays(ana.debt("A-1"), "100.00");

    it.hears(payment, Standing.State.PAID, "100.00");

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 100", "A-3 300", "B-1 999");
    assertThat(berta.debt("B-1")).isNotNull();
  }

  @Test
  void whatTheGatewayTookCountsAndNotWhatWasAskedFor() {
    var payment = it.starts(ana, chosen("A-1", "100.00"));

    it.hears(payment, Standing.State.PAID, "60.00");

    assertThat(it.payments()).containsExactly("paid 60 0");
    assertThat(it.balances()).containsExactly("A-1 40", "A-2 200", "A-3 300");
  }

  @Test
  void aRefundOpensTheDebtAgainInANewLife() {
    var payment = it.pays(ana, chosen("A-2", "200.00"));

    it.hears(payment, Standing.State.REFUNDED, "200.00", "200.00");

    assertThat(it.payments()).containsExactly("refunded 200 200");
    assertThat(it.balances()).containsExactly("A-1 100", "A-2 200", "A-3 300");
    assertThat(it.movements()).containsExactly("A-2 payment -200", "A-2 reversal 200");
    assertThat(
            it.world.asks(
                "select r.episode, r.settled_on from receivables.v_receivable r"
                    + " where r.tenant_id = :tenant and r.number = 'A-2'"))
        .containsExactly("2 null");
  }

  @Test
  void refundsInStepsAreEachBookedOnceFromTheYoungestDebtBack() {
    var payment = it.pays(ana, chosen("A-1", "100.00"), chosen("A-2", "200.00"));

    it.hears(payment, Standing.State.PAID, "300.00", "150.00");
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 150", "A-3 300");

    it.hears(payment, Standing.State.PAID, "300.00", "150.00");
    it.hears(payment, Standing.State.PAID, "300.00", "120.00");
    assertThat(it.balances())
        .as("repeats and older words")
        .containsExactly("A-1 0", "A-2 150", "A-3 300");

    it.hears(payment, Standing.State.PAID, "300.00", "260.00");
    assertThat(it.balances()).containsExactly("A-1 60", "A-2 200", "A-3 300");

    it.hears(payment, Standing.State.REFUNDED, "300.00", "300.00");
    assertThat(it.balances()).containsExactly("A-1 100", "A-2 200", "A-3 300");
  }

  @Test
  void moneyInFavourGoesBackBeforeAnyDebtIsOwedAgain() {
    it.pays(ana, chosen("A-1", "100.00"), chosen("A-2", "200.00"));
    var late = it.starts(ana, chosen("A-3", "300.00"));
    it.world.pays(ana.debt("A-3"), "200.00");
    it.hears(late, Standing.State.PAID, "300.00");
    assertThat(it.unapplied()).isEqualTo("200");

    it.hears(late, Standing.State.PAID, "300.00", "200.00");

    assertThat(it.unapplied()).isEqualTo("0");
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0");
  }

  @Test
  void moneyThatCameAndWentBeforeWeHeardOfItMovesNothing() {
    var payment = it.starts(ana, chosen("A-1", "100.00"));

    it.hears(payment, Standing.State.REFUNDED, "100.00", "100.00");

    assertThat(it.movements()).isEmpty();
    assertThat(it.balances()).containsExactly("A-1 100", "A-2 200", "A-3 300");
  }

  @RepeatedTest(3)
  void paymentsThatArriveTogetherAreNeverCountedAgainstTheSameDebt()
      throws InterruptedException, ExecutionException {
    var payments = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      payments.add(it.starts(ana, chosen("A-3", "100.00")));
    }
    var notices = new ArrayList<Callable<Object>>();
    for (var payment : payments) {
      notices.add(
          () ->
              it.receives(
                  String.join(" ", "x" + payment, payment.toString(), "PAID 100.00 MXN 0")));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(notices)) {
        done.get();
      }
    }

    assertThat(it.balances()).containsExactly("A-1 0", "A-2 0", "A-3 0");
    assertThat(it.unapplied()).isEqualTo("200");
    assertThat(
            it.world.asks(
                "select trim_scale(sum(e.amount)) from receivables.v_entry e"
                    + " where e.tenant_id = :tenant and e.kind = 'payment'"))
        .containsExactly("-600");
  }

  private Choice.Part chosen(String number, String amount) {
    return part(ana.debt(number), amount);
  }
}
