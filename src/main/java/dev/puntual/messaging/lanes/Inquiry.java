package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Reports;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Asks the provider what became of messages that it did not tell of: those whose answer was lost,
 * and those it took and then fell silent about. A few times, less and less often; then the one
 * waits for a person with what was learnt, and the other has ended as accepted and never told.
 * Nothing is ever sent again from here.
 */
final class Inquiry {

  private static final SqlFile DUE = SqlFile.beside(Inquiry.class, "ask_due");
  private static final SqlFile LATER = SqlFile.beside(Inquiry.class, "ask_later");
  private static final SqlFile TAKEN = SqlFile.beside(Inquiry.class, "ask_taken");

  private static final int AT_ONCE = 20;

  /** No longer than a lease lasts; what is left is asked in the next round. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final TenantTransactions transactions;
  private final Reports reports;
  private final RoomsAbove above;
  private final InstantSource clock;

  Inquiry(
      TenantTransactions transactions,
      RoomsAbove above,
      Suppressions suppressions,
      InstantSource clock) {
    this.transactions = transactions;
    this.reports = new Reports(above, suppressions, clock);
    this.above = above;
    this.clock = clock;
  }

  private record Open(String state, int asks, Asked.About about) {}

  private record Again(Open open, Next next, String providerId) {}

  /** All that is due to be asked of the account of this lane, at most some. */
  void ask(Lease lease, Post post) {
    var began = clock.instant();
    var due = transactions.in(lease.tenant(), tx -> due(tx, lease, began));
    var again = new ArrayList<Again>();
    for (var open : due) {
      if (clock.instant().isAfter(began.plus(MOST))) {
        break;
      }
      hear(lease, open, post.ask(open.about()), again);
    }
    if (!again.isEmpty()) {
      transactions.run(lease.tenant(), tx -> later(tx, again));
    }
  }

  private void hear(Lease lease, Open open, Asked answer, List<Again> again) {
    var next = Next.after(open.state(), open.asks(), answer, clock.instant());
    switch (answer) {
      case Asked.Stands(var provider, var event) -> {
        var report = new Reports.Report(event, Reports.Body.of(event.detail()));
        transactions.run(lease.tenant(), tx -> reports.keep(tx, provider, List.of(report)));
      }
      case Asked.Under(var providerId) when open.state().equals("unknown") ->
          transactions.run(lease.tenant(), tx -> taken(tx, open, providerId));
      case Asked.Under(var providerId) -> again.add(new Again(open, next, providerId));
      case Asked.Unheard _, Asked.Unclear _, Asked.Never _ -> again.add(new Again(open, next, ""));
    }
  }

  /** It has it: it was sent, whatever becomes of it. */
  private void taken(TenantTx tx, Open open, String providerId) {
    tx.sql(TAKEN)
        .param("message", open.about().messageId())
        .param("providerId", providerId)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static List<Open> due(TenantTx tx, Lease lease, Instant now) {
    return tx.sql(DUE)
        .param("channel", lease.channel())
        .param("now", Timestamp.from(now))
        .param("limit", AT_ONCE)
        .query(Inquiry::open)
        .list();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    var about =
        new Asked.About(
            row.getObject("message_id", UUID.class),
            row.getString("provider_id"),
            row.getString("address"),
            row.getTimestamp("started_at").toInstant(),
            row.getTimestamp("until_at").toInstant());
    return new Open(row.getString("state"), row.getInt("asks"), about);
  }

  private void later(TenantTx tx, List<Again> again) {
    tx.sql(LATER)
        .param(
            "messages",
            again.stream().map(one -> one.open().about().messageId()).toArray(UUID[]::new))
        .param("states", texts(again, one -> one.open().state()))
        .param("askAts", texts(again, one -> one.next().at()))
        .param("providerIds", texts(again, Again::providerId))
        .param("reasons", texts(again, one -> one.next().reason()))
        .update();
    if (again.stream().anyMatch(one -> one.next().at().isEmpty())) {
      above.unclear(tx);
    }
  }

  private static String[] texts(List<Again> again, Function<Again, String> text) {
    return again.stream().map(text).toArray(String[]::new);
  }
}
