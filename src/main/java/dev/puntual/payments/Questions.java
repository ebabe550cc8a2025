package dev.puntual.payments;

import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks gateways about payments that are not over, for notices get lost: soon after the start, then
 * less and less often, for ten days. A payment that never reached its gateway is closed.
 */
final class Questions {

  /** The first question, and the last moment at which a payment may still be opening. */
  static final Duration FIRST = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final SqlFile DUE = SqlFile.beside(Questions.class, "question_due");
  private static final SqlFile NEXT = SqlFile.beside(Questions.class, "question_next");
  private static final SqlFile SOONEST = SqlFile.beside(Questions.class, "question_soonest");
  private static final SqlFile CLAIM = SqlFile.beside(Questions.class, "question_claim");
  private static final int PAGE = 50;
  private static final Duration GIVE_UP = Duration.ofDays(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Open(
      UUID paymentId, String gateway, @Nullable String reference, Money amount, Instant started) {}

  private final Gateways gateways;
  private final TenantTransactions transactions;
  private final Fold fold;
  private final Announcements announcements;
  private final InstantSource clock;

  Questions(
      Gateways gateways,
      TenantTransactions transactions,
      Fold fold,
      Announcements announcements,
      InstantSource clock) {
    this.gateways = gateways;
    this.transactions = transactions;
    this.fold = fold;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** A page of the questions of a tenant that are due; answers when the next one is. */
  Optional<Instant> run(TenantId tenant) {
    due(tenant).forEach(open -> ask(tenant, open));
    announcements.run(tenant);
    return soonest(tenant);
  }

  /** One question out of turn, because a person waits; at most every five seconds. */
  void now(TenantId tenant, UUID payment) {
    var open =
        transactions.in(
            tenant,
            tx ->
                tx.sql(CLAIM)
                    .param("payment", payment)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("before", Timestamp.from(clock.instant().minus(PATIENCE)))
                    .query(Questions::open)
                    .optional());
    open.filter(o -> o.reference != null).ifPresent(o -> ask(tenant, o));
    announcements.run(tenant);
  }

  /** The next question is set first: an answer that breaks us must not be asked for for ever. */
  private void ask(TenantId tenant, Open open) {
    transactions.run(tenant, tx -> postpone(tx, open));
    try {
      answer(tenant, open)
          .map(standing -> List.of(new Fold.Saying(open.paymentId, standing, null)))
          .ifPresent(says -> transactions.run(tenant, tx -> fold.apply(tx, open.gateway, says)));
    } catch (RuntimeException e) {
      LOG.error("payment {} of tenant {} could not be asked about", open.paymentId, tenant, e);
    }
  }

  private void postpone(TenantTx tx, Open open) {
    var next = next(open);
    tx.sql(NEXT)
        .param("payment", open.paymentId)
        .param("now", Timestamp.from(clock.instant()))
        .param("next", next == null ? null : Timestamp.from(next))
        .update();
  }

  private Optional<Standing> answer(TenantId tenant, Open open) {
    var reference = open.reference;
    if (reference == null) {
      return Optional.of(Standing.failed(open.amount, "abandoned"));
    }
    return gateways
        .named(tenant, open.gateway)
        .flatMap(
            gateway ->
                gateway.ask(
                    tenant,
                    open.paymentId,
                    reference,
                    Function.identity(),
                    () -> Standing.failed(open.amount, "unknown")));
  }

  /** Null when it has been asked long enough. */
  private @Nullable Instant next(Open open) {
    var now = clock.instant();
    var age = Duration.between(open.started, now);
    if (age.compareTo(GIVE_UP) >= 0) {
      return null;
    }
    var quarter = age.dividedBy(4);
    return now.plus(quarter.compareTo(FIRST) < 0 ? FIRST : quarter);
  }

  private List<Open> due(TenantId tenant) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .param("page", PAGE)
                .query(Questions::open)
                .list());
  }

  private Optional<Instant> soonest(TenantId tenant) {
    return transactions.in(
        tenant,
        tx -> tx.sql(SOONEST).query((row, _) -> row.getTimestamp("ask_at").toInstant()).optional());
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    return new Open(
        row.getObject("payment_id", UUID.class),
        row.getString("gateway"),
        row.getString("gateway_reference"),
        Rows.amount(row),
        row.getTimestamp("started_at").toInstant());
  }
}
