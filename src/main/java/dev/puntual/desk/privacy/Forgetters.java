package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;

/** The rooms that keep words and addresses of people. */
record Forgetters(
    dev.puntual.messaging.Forgetting messages,
    dev.puntual.inbox.Forgetting answers,
    dev.puntual.worklist.Forgetting work) {

  /** The conversations first: they are found by what the messages know. */
  void forget(TenantTx tx, DebtorId debtor) {
    answers.forget(tx, debtor);
    work.forget(tx, debtor);
    messages.forget(tx, debtor.value());
  }
}
