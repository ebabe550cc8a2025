package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For how long the words of messages stay, counted from the last one to somebody or from them. That
 * there was a message, when, where to, of which text and what came of it stays, as the register of
 * contacts does; versions of texts are never erased, so what it must have said can be read again.
 */
public final class Bodies {

  /** The beat that looks once a month. */
  static final String JOB = "messaging-bodies";

  /** Months, where a company chose none: as long as evidence is asked for anywhere. */
  public static final int USUAL = 36;

  public static final int LEAST = 12;
  public static final int MOST = 120;

  /** How long after one walk the next begins; nobody is owed a day. */
  static final Duration EVERY = Duration.ofDays(30);

  private static final int PAGE = 2_000;
  private static final SqlFile READ = file("bodies_read");
  private static final SqlFile WRITE = file("bodies_write");
  private static final SqlFile OLD = file("bodies_old");
  private static final SqlFile AFTER = file("bodies_after");
  private static final List<SqlFile> STEPS =
      List.of(
          file("bodies_mailbox"),
          file("bodies_letters"),
          file("bodies_edits"),
          file("bodies_files"),
          file("bodies_answers"),
          file("bodies_subjects"));
  private static final List<SqlFile> STRANGERS =
      List.of(file("bodies_stray_files"), file("bodies_strays"));

  private final TenantTransactions transactions;
  private final Wakes wakes;
  private final List<BodiesNews> listeners;
  private final Audit audit;
  private final InstantSource clock;

  Bodies(
      TenantTransactions transactions,
      Wakes wakes,
      List<BodiesNews> listeners,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.wakes = wakes;
    this.listeners = List.copyOf(listeners);
    this.audit = audit;
    this.clock = clock;
  }

  /** In months. */
  public int months(TenantTx tx) {
    return tx.sql(READ).query(Integer.class).optional().orElse(USUAL);
  }

  /**
   * @param months from {@link #LEAST} to {@link #MOST}; fewer count from the next beat on
   */
  public void keep(TenantTx tx, int months, UUID person) {
    tx.sql(WRITE)
        .param("rawUsual", RawKept.USUAL)
        .param("months", months)
        .param("now", now())
        .update();
    wakes.set(tx, JOB, clock.instant());
    audit.record(tx, person, "messaging.bodies_kept", Integer.toString(months), "");
  }

  private record Subject(UUID id, boolean old) {}

  /**
   * Takes the words of one page of subjects, where they are old, and answers when to go on. A
   * repeat finds nothing.
   */
  Optional<Instant> fade(TenantId tenant) {
    return transactions.in(
        tenant,
        tx -> {
          // A page is few among all: each is looked up by key, and no table is read whole for it.
          var page = page(tx);
          var old = page.stream().filter(Subject::old).map(Subject::id).toList();
          if (!old.isEmpty()) {
            var subjects = old.toArray(UUID[]::new);
            STEPS.forEach(step -> tx.sql(step).param("subjects", subjects).update());
            listeners.forEach(listener -> listener.gone(tx, old));
          }
          boolean more = page.size() == PAGE;
          if (!more) {
            strangers(tx);
          }
          after(tx, more ? page.getLast().id() : null);
          return Optional.of(more ? clock.instant() : clock.instant().plus(EVERY));
        });
  }

  private List<Subject> page(TenantTx tx) {
    return tx.sql(OLD)
        .param("before", before(tx))
        .param("page", PAGE)
        .query((row, _) -> new Subject(row.getObject(1, UUID.class), row.getBoolean(2)))
        .list();
  }

  /** Once a walk: what nobody knows whose it is has no subject to walk by. */
  private void strangers(TenantTx tx) {
    var before = before(tx);
    STRANGERS.forEach(step -> tx.sql(step).param("before", before).update());
    listeners.forEach(listener -> listener.strangersGone(tx, before));
  }

  private Timestamp before(TenantTx tx) {
    return Timestamp.from(
        clock.instant().atZone(ZoneOffset.UTC).minusMonths(months(tx)).toInstant());
  }

  private void after(TenantTx tx, @Nullable UUID subject) {
    tx.sql(AFTER)
        .param("rawUsual", RawKept.USUAL)
        .param("after", subject)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static SqlFile file(String name) {
    return SqlFile.beside(Bodies.class, name);
  }
}
