package dev.puntual.payments.trial;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.TimedSignature;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import dev.puntual.platform.secrets.Secrets;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Carries the test gateway's notices to our own door, over HTTP like a stranger's. One that is not
 * taken comes again later, twenty times at most.
 */
final class TrialPost {

  private static final SqlFile DUE = SqlFile.beside(TrialPost.class, "notice_due");
  private static final SqlFile SENT = SqlFile.beside(TrialPost.class, "notice_sent");
  private static final SqlFile AGAIN = SqlFile.beside(TrialPost.class, "notice_again");
  private static final SqlFile NEXT = SqlFile.beside(TrialPost.class, "next_due");
  private static final int PAGE = 100;
  private static final int TRIES = 20;

  private record Letter(UUID id, int copy, int tries, String body) {}

  private final TrialBooks books;
  private final TenantTransactions transactions;
  private final Outbound outbound;
  private final Secrets secrets;
  private final Supplier<URI> ourselves;
  private final InstantSource clock;

  /**
   * @param ourselves where this program answers on this machine
   */
  TrialPost(
      TrialBooks books,
      TenantTransactions transactions,
      Outbound outbound,
      Secrets secrets,
      Supplier<URI> ourselves,
      InstantSource clock) {
    this.books = books;
    this.transactions = transactions;
    this.outbound = outbound;
    this.secrets = secrets;
    this.ourselves = ourselves;
    this.clock = clock;
  }

  /** Resolves what was pending, sends what is due, and answers when there is more to do. */
  Optional<Instant> run(TenantId tenant) {
    books.ripen(tenant);
    for (var letter : due(tenant)) {
      if (taken(tenant, letter) || letter.tries + 1 >= TRIES) {
        settle(tenant, letter);
      } else {
        later(tenant, letter);
      }
    }
    return transactions.in(
        tenant,
        tx -> tx.sql(NEXT).query((row, _) -> row.getTimestamp("due_at").toInstant()).optional());
  }

  private List<Letter> due(TenantId tenant) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .param("page", PAGE)
                .query(
                    (row, _) ->
                        new Letter(
                            row.getObject("notice_id", UUID.class),
                            row.getInt("copy"),
                            row.getInt("tries"),
                            row.getString("body")))
                .list());
  }

  private boolean taken(TenantId tenant, Letter letter) {
    var door = ourselves.get().resolve("/avisos/trial/" + tenant);
    var signature =
        TimedSignature.write(letter.body, TrialGateway.key(secrets, tenant), clock.instant());
    var call =
        Call.post(door, Call.Reach.OURSELVES, "application/json", letter.body)
            .with(TrialGateway.SIGNATURE, signature);
    return outbound.exchange(call) instanceof Reply.Answered answer && answer.success();
  }

  private void settle(TenantId tenant, Letter letter) {
    transactions.run(
        tenant, tx -> tx.sql(SENT).param("notice", letter.id).param("copy", letter.copy).update());
  }

  private void later(TenantId tenant, Letter letter) {
    var pause = Duration.ofSeconds(5).multipliedBy(letter.tries + 1L);
    transactions.run(
        tenant,
        tx ->
            tx.sql(AGAIN)
                .param("notice", letter.id)
                .param("copy", letter.copy)
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .update());
  }
}
