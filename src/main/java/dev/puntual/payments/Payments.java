package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.wakes.Wakes;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A debtor's payments: from the wish to pay to the page of the gateway and back. The intent is
 * written before the gateway is spoken to, and no transaction is open meanwhile.
 */
public final class Payments {

  private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
  private static final SqlFile START = SqlFile.beside(Payments.class, "payment_start");
  private static final SqlFile ORDER = SqlFile.beside(Payments.class, "payment_order");
  private static final SqlFile OPENED = SqlFile.beside(Payments.class, "payment_opened");
  private static final SqlFile FIND = SqlFile.beside(Payments.class, "payment_find");

  private record Intent(UUID paymentId, Gateways.Open gateway, LinkName link, Choice choice) {}

  private final Gateways gateways;
  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Fold fold;
  private final Questions questions;
  private final Wakes wakes;
  private final InstantSource clock;

  Payments(
      Gateways gateways,
      TenantTransactions transactions,
      PaymentLinks links,
      Fold fold,
      Questions questions,
      Wakes wakes,
      InstantSource clock) {
    this.gateways = gateways;
    this.transactions = transactions;
    this.links = links;
    this.fold = fold;
    this.questions = questions;
    this.wakes = wakes;
    this.clock = clock;
  }

  /** Who would take this tenant's money now. */
  public Till till(TenantId tenant) {
    return gateways
        .chosen(tenant)
        .map(open -> open.gateway().name().equals(Gateways.TRIAL) ? Till.TRIAL : Till.OPEN)
        .orElse(Till.CLOSED);
  }

  /**
   * Starts a payment over a link and opens the page where it is made. The same form again leads to
   * the same page.
   */
  public Start start(LinkName link, Choice choice) {
    var gateway = gateways.chosen(link.tenant());
    if (gateway.isEmpty()) {
      return new Start.Unavailable();
    }
    var intent = new Intent(idOf(link, choice), gateway.get(), link, choice);
    write(intent);
    return order(intent).map(order -> open(intent, order)).orElseGet(() -> standing(intent));
  }

  /** A payment of this link, after asking its gateway where that may help. */
  public Optional<StartedPayment> look(LinkName link, UUID payment) {
    var found = find(link, payment);
    boolean over = found.isEmpty() || found.get().state().compareTo(PaymentState.PENDING) > 0;
    if (over) {
      return found;
    }
    questions.now(link.tenant(), payment);
    return find(link, payment);
  }

  private Optional<StartedPayment> find(LinkName link, UUID payment) {
    return transactions.in(
        link.tenant(),
        tx ->
            tx.sql(FIND)
                .param("link", link.linkId())
                .param("payment", payment)
                .query(Rows::started)
                .optional());
  }

  /** The choice is part of the name: another choice from the same form is another payment. */
  private static UUID idOf(LinkName link, Choice choice) {
    var parts =
        choice.parts().stream()
            .sorted(Comparator.comparing(Choice.Part::receivableId))
            .map(part -> part.receivableId() + "=" + part.amount().stripTrailingZeros())
            .collect(Collectors.joining(","));
    return Derived.id("payments.payment/" + link.linkId() + "/" + choice.nonce() + "/" + parts);
  }

  private void write(Intent intent) {
    var now = clock.instant();
    var parts = intent.choice.parts();
    transactions.run(
        intent.link.tenant(),
        tx -> {
          tx.sql(START)
              .param("payment", intent.paymentId)
              .param("link", intent.link.linkId())
              .param("gateway", intent.gateway.gateway().name())
              .param(
                  "receivables", parts.stream().map(Choice.Part::receivableId).toArray(UUID[]::new))
              .param("amounts", parts.stream().map(Choice.Part::amount).toArray(BigDecimal[]::new))
              .param("now", Timestamp.from(now))
              .param("ask", Timestamp.from(now.plus(Questions.FIRST)))
              .update();
          wakes.set(tx, PaymentRoom.QUESTIONS, now.plus(Questions.FIRST));
        });
  }

  /** Empty unless the payment stands in its first state, open to be paid. */
  private Optional<Order> order(Intent intent) {
    var link = intent.link;
    var page = links.url(link.tenant(), link.linkId());
    return transactions.in(
        link.tenant(),
        tx ->
            tx.sql(ORDER)
                .param("payment", intent.paymentId)
                .param("link", link.linkId())
                .param("gateway", intent.gateway.gateway().name())
                .query(
                    (row, _) ->
                        new Order(
                            link.tenant(),
                            intent.paymentId,
                            Rows.amount(row),
                            row.getString("company"),
                            intent.choice.description(),
                            intent.choice.language(),
                            page + "/pago/" + intent.paymentId,
                            page))
                .optional());
  }

  private Start standing(Intent intent) {
    return find(intent.link, intent.paymentId)
        .filter(payment -> payment.state() != PaymentState.FAILED)
        .<Start>map(payment -> new Start.Already(payment.paymentId()))
        .orElseGet(Start.Changed::new);
  }

  private Start open(Intent intent, Order order) {
    return switch (intent.gateway.gateway().open(order, intent.gateway.settings())) {
      case Opening.Ready(var reference, var page) -> opened(order, reference, page);
      case Opening.Refused(var reason) -> {
        LOG.error("gateway {} refused a payment: {}", intent.gateway.gateway().name(), reason);
        yield refused(intent, order);
      }
      case Opening.Silent(var detail) -> {
        LOG.warn("gateway {} is silent: {}", intent.gateway.gateway().name(), detail);
        yield new Start.Unavailable();
      }
    };
  }

  private Start opened(Order order, String reference, URI page) {
    transactions.run(
        order.tenant(),
        tx ->
            tx.sql(OPENED)
                .param("payment", order.paymentId())
                .param("reference", reference)
                .update());
    return new Start.GoTo(page);
  }

  private Start refused(Intent intent, Order order) {
    var failed = Standing.failed(order.amount(), "refused");
    transactions.run(
        order.tenant(),
        tx ->
            fold.apply(
                tx,
                intent.gateway.gateway().name(),
                List.of(new Fold.Saying(order.paymentId(), failed, null))));
    return new Start.Unavailable();
  }
}
