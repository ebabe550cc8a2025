package dev.puntual.demo;

import dev.puntual.demo.story.Deed;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Ledger;
import dev.puntual.worklist.Holds;
import java.util.Optional;
import java.util.UUID;

/** What is decided in a company, by the engine and by people. */
final class Office {

  private static final SqlFile WAITING = SqlFile.beside(Office.class, "waiting_plan");
  private static final SqlFile HOLD_KNOWN = SqlFile.beside(Office.class, "hold_known");
  private static final SqlFile HOLD_OF_DEBT = SqlFile.beside(Office.class, "hold_of_debt");
  private static final SqlFile FORGIVE = SqlFile.beside(Office.class, "forgive");

  private final TenantTransactions transactions;
  private final Evaluation evaluation;
  private final Plans plans;
  private final Holds holds;
  private final Ledger ledger;

  Office(
      TenantTransactions transactions,
      Evaluation evaluation,
      Plans plans,
      Holds holds,
      Ledger ledger) {
    this.transactions = transactions;
    this.evaluation = evaluation;
    this.plans = plans;
    this.holds = holds;
    this.ledger = ledger;
  }

  void evaluate(TenantId tenant, Cause cause) {
    evaluation.run(tenant, cause);
  }

  void approve(Company company, Deed.Approval approval) {
    if (waiting(company).isEmpty()) {
      return;
    }
    if (approval.entryStep() > 0) {
      evaluation.runEnteringAt(company.tenant(), approval.entryStep());
    }
    waiting(company)
        .ifPresent(
            plan ->
                transactions.run(
                    company.tenant(), tx -> plans.approve(tx, plan, company.person())));
  }

  private Optional<UUID> waiting(Company company) {
    return transactions.in(company.tenant(), tx -> tx.sql(WAITING).query(UUID.class).optional());
  }

  /** Only about a debt that is there and owed, and only once. */
  void silence(Company company, Deed.Silence silence) {
    transactions.run(
        company.tenant(),
        tx ->
            Books.find(tx, silence.bill())
                .filter(debt -> debt.balance().isPositive())
                .map(debt -> request(silence, debt))
                .filter(request -> !known(tx, request))
                .ifPresent(request -> holds.place(tx, request, company.person())));
  }

  private static Holds.Request request(Deed.Silence silence, Books.Debt debt) {
    return new Holds.Request(
        debt.debtor(),
        silence.everything() ? null : debt.receivable(),
        silence.reason(),
        silence.note(),
        new BusinessDate(silence.at().toLocalDate()),
        silence.until() == null ? null : new BusinessDate(silence.until()));
  }

  private static boolean known(TenantTx tx, Holds.Request request) {
    return tx.sql(HOLD_KNOWN)
        .param("debtor", request.debtor().value())
        .param("receivable", request.receivable())
        .param("reason", request.reason().code())
        .param("from", request.from().value())
        .query(Boolean.class)
        .single();
  }

  void speak(Company company, Deed.Speech speech) {
    transactions.run(
        company.tenant(),
        tx ->
            Books.find(tx, speech.bill()).stream()
                .flatMap(
                    debt ->
                        tx
                            .sql(HOLD_OF_DEBT)
                            .param("receivable", debt.receivable())
                            .query(UUID.class)
                            .list()
                            .stream())
                .forEach(hold -> holds.lift(tx, hold, company.person())));
  }

  /** A credit note; the same twice is one. */
  void forgive(Company company, Deed.Credit credit) {
    transactions.run(
        company.tenant(),
        tx ->
            Books.find(tx, credit.bill())
                .ifPresent(
                    debt -> {
                      tx.sql(FORGIVE)
                          .param("receivable", debt.receivable())
                          .param("amount", credit.amount())
                          .param("day", credit.at().toLocalDate())
                          .update();
                      ledger.absorb(tx);
                    }));
  }
}
