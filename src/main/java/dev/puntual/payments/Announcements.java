package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever applies money that some moved. What still has to be told is counted in the payment
 * itself, so a crash in between costs a second telling and never a payment.
 */
final class Announcements {

  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final SqlFile WAITING = SqlFile.beside(Announcements.class, "announce_waiting");
  private static final SqlFile DONE = SqlFile.beside(Announcements.class, "announce_done");
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 500;

  private record Moved(UUID paymentId, int revision) {}

  private final TenantTransactions transactions;
  private final List<PaymentNews> listeners;

  Announcements(TenantTransactions transactions, List<PaymentNews> listeners) {
    this.transactions = transactions;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Every payment that moved; one that cannot be applied is left for later and stops no other.
   * Answers whether all were told.
   */
  boolean run(TenantId tenant) {
    boolean all = true;
    var page = waiting(tenant, FIRST);
    while (!page.isEmpty()) {
      if (!tell(tenant, page)) {
        for (var one : page) {
          all &= tell(tenant, List.of(one));
        }
      }
      page = page.size() < PAGE ? List.of() : waiting(tenant, page.getLast().paymentId());
    }
    return all;
  }

  private boolean tell(TenantId tenant, List<Moved> page) {
    try {
      var payments = page.stream().map(Moved::paymentId).toList();
      listeners.forEach(listener -> listener.moved(tenant, payments));
      done(tenant, page);
      return true;
    } catch (RuntimeException e) {
      LOG.error("{} payments of tenant {} could not be applied", page.size(), tenant, e);
      return false;
    }
  }

  private List<Moved> waiting(TenantId tenant, UUID after) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(WAITING)
                .param("after", after)
                .param("page", PAGE)
                .query(
                    (row, _) ->
                        new Moved(row.getObject("payment_id", UUID.class), row.getInt("revision")))
                .list());
  }

  private void done(TenantId tenant, List<Moved> page) {
    transactions.run(
        tenant,
        tx ->
            tx.sql(DONE)
                .param("payments", page.stream().map(Moved::paymentId).toArray(UUID[]::new))
                .param("revisions", page.stream().map(Moved::revision).toArray(Integer[]::new))
                .update());
  }
}
