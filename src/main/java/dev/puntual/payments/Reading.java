package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Word;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads stored notices, asks the gateway where a notice only says that something happened, folds
 * the answers and announces what moved. Doing it twice, or twice at once, changes nothing.
 */
final class Reading {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final SqlFile WAITING = SqlFile.beside(Reading.class, "notice_waiting");
  private static final SqlFile FOLDED = SqlFile.beside(Reading.class, "notice_folded");
  private static final SqlFile KNOWN = SqlFile.beside(Reading.class, "payment_known");
  private static final SqlFile REFERENCE = SqlFile.beside(Reading.class, "payment_reference");
  private static final int PAGE = 50;
  private static final Duration REST = Duration.ofMinutes(1);

  private record Waiting(String gateway, String id, Instant receivedAt, String body) {}

  /** A notice and what it came to; no saying when it moves nothing. */
  private record Read(Waiting notice, Fold.@Nullable Saying saying, String result) {}

  private final Gateways gateways;
  private final TenantTransactions transactions;
  private final Fold fold;
  private final Announcements announcements;
  private final InstantSource clock;

  Reading(
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

  /**
   * All that waits for a tenant, page by page, so that notices whose gateway is silent hide nobody
   * behind them. Answers when to come back if something is left.
   */
  Optional<Instant> run(TenantId tenant) {
    boolean silent = false;
    var page = page(tenant, null);
    while (!page.isEmpty()) {
      silent |= fold(tenant, page);
      page = page.size() < PAGE ? List.of() : page(tenant, page.getLast());
    }
    boolean told = announcements.run(tenant);
    return silent || !told ? Optional.of(clock.instant().plus(REST)) : Optional.empty();
  }

  private List<Waiting> page(TenantId tenant, @Nullable Waiting after) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(WAITING)
                .param(
                    "afterTime", Timestamp.from(after == null ? Instant.EPOCH : after.receivedAt))
                .param("afterGateway", after == null ? "" : after.gateway)
                .param("afterNotice", after == null ? "" : after.id)
                .param("page", PAGE)
                .query(
                    (row, _) ->
                        new Waiting(
                            row.getString("gateway"),
                            row.getString("notice_id"),
                            row.getTimestamp("received_at").toInstant(),
                            new String(row.getBytes("body"), StandardCharsets.UTF_8)))
                .list());
  }

  /** Returns whether some gateway did not answer. */
  private boolean fold(TenantId tenant, List<Waiting> page) {
    boolean silent = false;
    var read = new ArrayList<Read>();
    for (var notice : page) {
      var one = readAlone(tenant, notice);
      one.ifPresent(read::add);
      silent |= one.isEmpty();
    }
    var byGateway = read.stream().map(r -> r.notice.gateway).distinct().toList();
    for (var gateway : byGateway) {
      var its = read.stream().filter(r -> r.notice.gateway.equals(gateway)).toList();
      transactions.run(tenant, tx -> write(tx, gateway, its));
    }
    return silent;
  }

  /** A notice that breaks us keeps waiting, alone: those behind it are read. */
  private Optional<Read> readAlone(TenantId tenant, Waiting notice) {
    try {
      return read(tenant, notice);
    } catch (RuntimeException e) {
      LOG.error("notice {} of {} for tenant {} broke", notice.id, notice.gateway, tenant, e);
      return Optional.empty();
    }
  }

  /** Empty when the gateway must be asked and does not answer: the notice keeps waiting. */
  private Optional<Read> read(TenantId tenant, Waiting notice) {
    var open = gateways.named(tenant, notice.gateway);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var gateway = open.get().gateway();
    return switch (gateway.read(notice.body)) {
      case Word.Says(var payment, var standing) ->
          Optional.of(new Read(notice, new Fold.Saying(payment, standing, null), ""));
      case Word.Nothing(var kind) -> Optional.of(new Read(notice, null, "not ours: " + kind));
      case Word.AskAbout(var payment, var named) -> {
        var reference = Optional.ofNullable(named).or(() -> referenceOf(tenant, payment));
        yield reference.isEmpty()
            ? Optional.of(new Read(notice, null, "no such payment"))
            : open.get()
                .ask(
                    tenant,
                    payment,
                    reference.get(),
                    standing ->
                        new Read(notice, new Fold.Saying(payment, standing, reference.get()), ""),
                    () -> new Read(notice, null, "unknown to the gateway"));
      }
    };
  }

  private Optional<String> referenceOf(TenantId tenant, UUID payment) {
    return transactions.in(
        tenant, tx -> tx.sql(REFERENCE).param("payment", payment).query(String.class).optional());
  }

  private void write(TenantTx tx, String gateway, List<Read> read) {
    var sayings = read.stream().map(Read::saying).filter(Objects::nonNull).toList();
    var changed = fold.apply(tx, gateway, sayings);
    var known = known(tx, sayings);
    tx.sql(FOLDED)
        .param("gateway", gateway)
        .param("notices", read.stream().map(r -> r.notice.id).toArray(String[]::new))
        .param("results", read.stream().map(r -> result(r, changed, known)).toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Set<UUID> known(TenantTx tx, List<Fold.Saying> sayings) {
    var ids = sayings.stream().map(Fold.Saying::paymentId).toArray(UUID[]::new);
    return Set.copyOf(tx.sql(KNOWN).param("payments", ids).query(UUID.class).list());
  }

  private static String result(Read read, Set<UUID> changed, Set<UUID> known) {
    var saying = read.saying;
    if (saying == null) {
      return read.result;
    }
    if (!known.contains(saying.paymentId())) {
      return "no such payment";
    }
    return changed.contains(saying.paymentId()) ? "folded" : "nothing new";
  }
}
