package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;

/** The rooms that keep words and addresses of people. */
record Forgetters(
    dev.puntual.messaging.Forgetting messages,
    dev.puntual.inbox.Forgetting answers,
    dev.puntual.worklist.Forgetting work,
    dev.puntual.intake.Forgetting files,
    dev.puntual.dunning.Forgetting lists,
    dev.puntual.payments.Forgetting notices,
    Audit trail) {

  private static final SqlFile TRACES = SqlFile.beside(Forgetters.class, "traces_of");

  /** The conversations first: they are found by what the messages know. */
  void forget(TenantTx tx, DebtorId debtor) {
    var traces =
        Traces.of(
            tx.sql(TRACES)
                .param("debtor", debtor.value())
                .query((row, _) -> row.getString(1))
                .list());
    answers.forget(tx, debtor, traces);
    work.forget(tx, debtor);
    messages.forget(tx, debtor.value(), traces);
    files.forget(tx, debtor, traces);
    lists.forget(tx, debtor, traces);
    notices.forget(tx, debtor, traces);
    trail.nameless(tx, traces, "ARCO-" + debtor.toString().replace("-", "").substring(0, 16));
  }

  /** What lies outside the database, once the rest is committed. */
  void follow(TenantId tenant) {
    files.follow(tenant);
  }
}
