package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The mailbox in the house: mails "arrive" in our own database, where the desk shows them as the
 * debtor would have seen them. So a first run needs no account anywhere, and nobody is written to
 * by accident.
 */
public final class MailboxPost implements Post {

  private static final SqlFile DELIVER = SqlFile.beside(MailboxPost.class, "mailbox_deliver");

  private final TenantId tenant;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  public MailboxPost(TenantId tenant, TenantTransactions transactions, InstantSource clock) {
    this.tenant = tenant;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Opened open() {
    return new Opened.Ready(Line.holdingNothing(this::send));
  }

  private List<SendOutcome> send(List<Outgoing> batch) {
    transactions.in(
        tenant,
        tx ->
            tx.sql(DELIVER)
                .param("messages", batch.stream().map(Outgoing::messageId).toArray(UUID[]::new))
                .param("attempts", batch.stream().map(Outgoing::attemptNo).toArray(Integer[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update());
    return batch.stream().<SendOutcome>map(_ -> new Accepted("mailbox")).toList();
  }
}
