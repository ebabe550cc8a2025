package dev.puntual.payments;

import static dev.puntual.payments.PaymentWorld.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaymentsTest {

  private final PaymentWorld it = new PaymentWorld();
  private final World.Debtor ana = it.world.debtor("Ana");

  @BeforeEach
  void anaOwes() {
    ana.owes("A-1", "100.00", "2026-01-10").owes("A-2", "200.00", "2026-01-20");
    it.world.fileArrives();
  }

  @Test
  void whoeverWantsToPayIsSentToTheGatewayWithTheSumOfTheParts() {
    var link = it.link(ana.id());

    var start = it.start(link, chosen("A-1", "100.00"), chosen("A-2", "50.50"));

    var order = it.gateway.opened.getFirst();
    assertThat(start)
        .isEqualTo(new Start.GoTo(URI.create("https://gateway.example/" + order.paymentId())));
    assertThat(order.amount()).isEqualTo(Money.of("150.50", "MXN"));
    assertThat(order.company()).isEqualTo("Aceros del Bajío");
    assertThat(order.paidUrl()).startsWith(order.backUrl()).endsWith("/pago/" + order.paymentId());
    assertThat(it.payments()).containsExactly("started 150.5 0");
  }

  @Test
  void aDoubleClickIsOnePayment() {
    var link = it.link(ana.id());
    var choice = new Choice("form", List.of(chosen("A-1", "100.00")), Language.ES, "Pago");

    var first = it.room.payments().start(link, choice);
    var second = it.room.payments().start(link, choice);

    assertThat(second).isEqualTo(first);
    assertThat(it.payments()).hasSize(1);
  }

  @Test
  void anotherChoiceFromTheSameFormIsAnotherPayment() {
    var link = it.link(ana.id());
    var all = List.of(chosen("A-1", "100.00"), chosen("A-2", "200.00"));

    it.room.payments().start(link, new Choice("form", all, Language.ES, "Pago"));
    it.room
        .payments()
        .start(link, new Choice("form", List.of(all.getFirst()), Language.ES, "Pago"));

    assertThat(it.payments()).containsExactlyInAnyOrder("started 300 0", "started 100 0");
  }

  @Test
  void aFormThatWasPaidAndIsSentAgainLeadsToItsResult() {
    var link = it.link(ana.id());
    var choice = new Choice("form", List.of(chosen("A-1", "100.00")), Language.ES, "Pago");
    it.room.payments().start(link, choice);
    var payment = it.gateway.opened.getFirst().paymentId();
    it.hears(payment, Standing.State.PAID, "100.00");

    assertThat(it.room.payments().start(link, choice)).isEqualTo(new Start.Already(payment));
  }

  @Test
  void nobodyCanAskForMoreThanIsOwedOrForSomebodyElsesDebt() {
    var berta = it.world.debtor("Berta").owes("B-1", "900.00", "2026-01-10");
    ana.owes("U-1", "70.00", "USD", "2026-01-10", "\\N");
    it.world.fileArrives();
    var link = it.link(ana.id());

    assertThat(it.start(link, chosen("A-1", "100.01"))).isEqualTo(new Start.Changed());
    assertThat(it.start(link, chosen("A-1", "-5.00"))).isEqualTo(new Start.Changed());
    assertThat(it.start(link, chosen("A-1", "100.00"), part(berta.debt("B-1"), "1.00")))
        .isEqualTo(new Start.Changed());
    assertThat(it.start(link, chosen("U-1", "70.00"))).isEqualTo(new Start.Changed());
    assertThat(it.start(link, part(Ids.next(), "1.00"))).isEqualTo(new Start.Changed());
    assertThatThrownBy(() -> it.start(link, chosen("A-1", "60.00"), chosen("A-1", "60.00")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(it.payments()).isEmpty();
    assertThat(it.gateway.opened).isEmpty();
  }

  @Test
  void aLinkThatOpensNoMoreStartsNothing() {
    var link = it.link(ana.id());
    it.world.itIs("2027-02-01", "10:00");

    assertThat(it.start(link, chosen("A-1", "100.00"))).isEqualTo(new Start.Changed());
    assertThat(it.payments()).isEmpty();
  }

  @Test
  void aGatewayThatRefusesEndsThePaymentAndTheNextFormTriesAnew() {
    var link = it.link(ana.id());
    it.gateway.openings.add(new Opening.Refused("wrong key"));

    assertThat(it.start(link, chosen("A-1", "100.00"))).isEqualTo(new Start.Unavailable());
    assertThat(it.payments()).containsExactly("failed 100 0");
    assertThat(it.start(link, chosen("A-1", "100.00"))).isInstanceOf(Start.GoTo.class);
  }

  @Test
  void aGatewayThatIsSilentLeavesThePaymentOpenForTheSameForm() {
    var link = it.link(ana.id());
    var choice = new Choice("form", List.of(chosen("A-1", "100.00")), Language.ES, "Pago");
    it.gateway.openings.add(new Opening.Silent("no answer"));

    assertThat(it.room.payments().start(link, choice)).isEqualTo(new Start.Unavailable());
    assertThat(it.room.payments().start(link, choice)).isInstanceOf(Start.GoTo.class);
    assertThat(it.payments()).containsExactly("started 100 0");
  }

  @Test
  void aPaymentThatNeverReachedItsGatewayIsClosed() {
    it.gateway.openings.add(new Opening.Silent("no answer"));
    it.start(it.link(ana.id()), chosen("A-1", "100.00"));

    it.world.itIs("2026-03-02", "10:11");
    it.beats();

    assertThat(it.payments()).containsExactly("failed 100 0");
  }

  @Test
  void aPaymentWhoseNoticeWasLostIsAskedAboutUntilItIsKnown() {
    var payment = it.starts(ana, chosen("A-1", "100.00"));

    it.world.itIs("2026-03-02", "10:11");
    it.beats();
    assertThat(it.payments()).as("the gateway was silent").containsExactly("started 100 0");

    gatewaySays(payment, Standing.of(Standing.State.PENDING, Money.of("100.00", "MXN")));
    it.world.itIs("2026-03-02", "10:22");
    it.beats();
    assertThat(it.payments()).containsExactly("pending 100 0");

    gatewaySays(payment, Standing.of(Standing.State.PAID, Money.of("100.00", "MXN")));
    it.world.itIs("2026-03-04", "10:00");
    it.beats();
    assertThat(it.payments()).containsExactly("paid 100 0");
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 200");
  }

  @Test
  void afterTenDaysNobodyAsksAnyMore() {
    var payment = it.starts(ana, chosen("A-1", "100.00"));
    it.world.itIs("2026-03-13", "10:00");
    it.beats();
    gatewaySays(payment, Standing.of(Standing.State.PAID, Money.of("100.00", "MXN")));

    it.world.itIs("2026-06-01", "10:00");
    it.beats();

    assertThat(it.payments()).containsExactly("started 100 0");
  }

  @Test
  void whoComesBackBeforeTheNoticeDoesSeesWhatTheGatewayKnows() {
    var link = it.link(ana.id());
    it.start(link, chosen("A-1", "100.00"));
    var payment = it.gateway.opened.getFirst().paymentId();
    gatewaySays(payment, Standing.of(Standing.State.PAID, Money.of("100.00", "MXN")));

    var seen = it.room.payments().look(link, payment).orElseThrow();

    assertThat(seen.state()).isEqualTo(PaymentState.PAID);
    assertThat(it.balances()).containsExactly("A-1 0", "A-2 200");
  }

  @Test
  void aPaymentIsSeenOnlyThroughItsOwnLink() {
    var payment = it.starts(ana, chosen("A-1", "100.00"));

    assertThat(it.room.payments().look(it.link(ana.id()), payment)).isEmpty();
  }

  private void gatewaySays(UUID payment, Standing standing) {
    it.gateway.standings.put(payment, new Told.Known(standing));
  }

  private Choice.Part chosen(String number, String amount) {
    return part(ana.debt(number), amount);
  }
}
