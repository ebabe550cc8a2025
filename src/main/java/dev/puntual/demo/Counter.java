package dev.puntual.demo;

import dev.puntual.demo.story.Bill;
import dev.puntual.demo.story.Deed;
import dev.puntual.payments.Choice;
import dev.puntual.payments.IssuedLink;
import dev.puntual.payments.LinkName;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.payments.Payments;
import dev.puntual.payments.Start;
import dev.puntual.payments.TrialRefunds;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What debtors do with the links in their letters: look, and pay on the page of the gateway. */
final class Counter {

  private static final SqlFile LAST_PAID = SqlFile.beside(Counter.class, "last_paid");

  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Payments payments;
  private final Cashier cashier;
  private final TrialRefunds refunds;
  private final InstantSource clock;

  Counter(
      TenantTransactions transactions,
      PaymentLinks links,
      Payments payments,
      Cashier cashier,
      TrialRefunds refunds,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.payments = payments;
    this.cashier = cashier;
    this.refunds = refunds;
    this.clock = clock;
  }

  /** Presses the buttons on the gateway's page. */
  interface Cashier {

    /** Says which button, and returns when the gateway's notices have been read. */
    void press(URI page, Button button);

    /** Lets everything that the gateway has to say be read. */
    void carry();

    enum Button {
      PAY,
      FAIL,
      WAIT
    }
  }

  /** A debt that somebody came to pay, and the link that they came by. */
  private record Visit(Books.Debt debt, IssuedLink link) {}

  void look(Company company, Bill bill) {
    transactions.run(
        company.tenant(),
        tx -> visit(tx, bill).ifPresent(visit -> links.opened(tx, visit.link().linkId())));
  }

  /** Without a letter there is no link: then the company's next file tells of the money. */
  void pay(Company company, Deed.Payment payment) {
    var visit =
        transactions.in(
            company.tenant(),
            tx -> {
              var found = visit(tx, payment.bill());
              found.ifPresent(it -> links.opened(tx, it.link().linkId()));
              return found;
            });
    visit.ifPresent(it -> pay(company, payment, it));
  }

  private void pay(Company company, Deed.Payment payment, Visit visit) {
    switch (payment.turnout()) {
      case PAYS -> press(open(company, payment, visit, ""), Cashier.Button.PAY);
      case WAITS -> press(open(company, payment, visit, ""), Cashier.Button.WAIT);
      case FAILS_FIRST -> {
        press(open(company, payment, visit, ""), Cashier.Button.FAIL);
        press(open(company, payment, visit, "again"), Cashier.Button.PAY);
      }
      case PAYS_TWICE -> {
        var one = open(company, payment, visit, "");
        var other = open(company, payment, visit, "again");
        press(one, Cashier.Button.PAY);
        press(other, Cashier.Button.PAY);
      }
    }
  }

  /** Only once: a day that is lived again takes nothing more back. */
  void takeBack(Company company) {
    transactions
        .in(company.tenant(), tx -> tx.sql(LAST_PAID).query(UUID.class).optional())
        .filter(payment -> refunds.refund(company.tenant(), payment))
        .ifPresent(_ -> cashier.carry());
  }

  private void press(Optional<URI> page, Cashier.Button button) {
    page.ifPresent(there -> cashier.press(there, button));
  }

  private Optional<Visit> visit(TenantTx tx, Bill bill) {
    return Books.find(tx, bill)
        .filter(debt -> debt.balance().isPositive())
        .flatMap(
            debt ->
                links.of(tx, debt.debtor()).stream()
                    .filter(link -> link.currency().equals(bill.currency()))
                    .filter(link -> link.usableAt(clock.instant()))
                    .findFirst()
                    .map(link -> new Visit(debt, link)));
  }

  /** The form's name is made of the story's, so that a day lived again pays nothing twice. */
  private Optional<URI> open(Company company, Deed.Payment payment, Visit visit, String again) {
    var bill = payment.bill();
    BigDecimal amount = payment.receipt().amount().min(visit.debt().balance().amount());
    var choice =
        new Choice(
            "demo/" + bill.number() + "/" + bill.instalment() + "/" + payment.at() + again,
            List.of(new Choice.Part(visit.debt().receivable(), amount)),
            bill.debtor().land().language(),
            bill.number());
    var link = new LinkName(company.tenant(), visit.link().linkId());
    return payments.start(link, choice) instanceof Start.GoTo(var page)
        ? Optional.of(page)
        : Optional.empty();
  }
}
