package dev.puntual.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R01 of the contact law, for real: one debt portfolio from decision to settlement, with the whole
 * program killed by SIGKILL at every step on the way: a lock of ours makes it stand still just
 * before it writes the next table, and there it dies. After each death and in the end the
 * invariants I1 to I11 are asked. {@code -Dcrash.rounds=20} for more portfolios; each shuffles in
 * which order the ways of dying come.
 */
class CrashTest {

  private static final UUID TENANT = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
  private static final int DEBTORS = 150;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** That a payment was told of is noted after it was settled, in a transaction of its own. */
  private static final String UNTOLD =
      "select count(*) from payments.payment where announced < revision";

  @TempDir Path home;

  private volatile Instant clock = Instant.parse("2026-03-02T16:00:00Z");
  private @Nullable Diary diary;
  private @Nullable Invariants invariants;

  @Test
  void nothingIsLostAndNothingSaidTwiceThroughAKillAtEveryStep() throws Exception {
    int rounds = Integer.getInteger("crash.rounds", 1);
    for (int round = 0; round < rounds; round++) {
      clock = Instant.parse("2026-03-02T16:00:00Z");
      killed(new Random(round));
    }
  }

  /** A step that a program does not survive. */
  private interface Death {
    void happens() throws Exception;
  }

  private void killed(Random random) throws Exception {
    var database = TestCluster.freshDatabase("crash");
    Database.at(database).close();
    try (var watcher = new Owner(database);
        var world = new Owner(database);
        var owner = connect(database);
        var sink = new MailSink(to -> heard(world, to))) {
      Diary.open(watcher);
      diary = new Diary(watcher);
      invariants = new Invariants(watcher);
      Portfolio.of(watcher, TENANT)
          .mails(sink.port())
          .owed(DEBTORS, 1, "2026-02-27")
          .follows(3, "email");

      killBefore(database, "dunning.decision", FaultPoint.PLAN_DECIDED);
      assertThat(count(owner, "dunning.decision")).isZero();
      killBefore(database, "messaging.in_request", FaultPoint.PLAN_REQUESTED);
      assertThat(count(owner, "dunning.decision")).isZero();
      killBefore(database, "messaging.attempt", FaultPoint.RENDERED);
      assertThat(count(owner, "dunning.planned_contact")).isEqualTo(DEBTORS);
      var deaths =
          new ArrayList<Death>(
              List.of(
                  () -> killAfterTheLetterWasTaken(database, sink),
                  () -> killBeforeOutcomes(database, sink)));
      Collections.shuffle(deaths, random);
      for (var death : deaths) {
        death.happens();
      }

      runToTheEnd(database, owner);
      everyMessageEndedAndNobodyHeardTwice(owner, sink);

      pay(owner);
      killBefore(database, "payments.payment", FaultPoint.NOTICE_FOLDED);
      killBefore(database, "cash.settlement", FaultPoint.MONEY_SETTLED);
      killBefore(database, "receivables.entry", FaultPoint.LEDGER_ENTERED);
      settleToTheEnd(database, owner);
      everyPaymentCountedOnce(owner);
      execute(owner, "insert into crash.paid select tenant_id, payment_id from payments.payment");
      assertThat(invariants.all(TENANT)).isEmpty();
    }
  }

  /** A letter was taken at this instant; whose message it is follows from the address. */
  private void heard(Owner world, String to) {
    world.does(
        TENANT,
        "insert into crash.handed select m.tenant_id, m.message_id, m.address, '', ?, 0"
            + " from messaging.message m where m.tenant_id = :tenant and m.address = ?",
        Timestamp.from(clock),
        to);
  }

  private void look(FaultPoint place) {
    var book = Objects.requireNonNull(diary);
    book.killed(TENANT, place, Objects.requireNonNull(invariants));
    book.looks(TENANT);
  }

  private void killBefore(DatabaseAddress database, String table, FaultPoint place)
      throws Exception {
    try (var lock = connect(database)) {
      lock.setAutoCommit(false);
      execute(lock, "lock table " + table + " in access exclusive mode");
      var victim = start(database);
      await(table).atMost(PATIENCE).until(() -> somebodyWaitsFor(lock, table));
      victim.kill();
      lock.rollback();
    }
    look(place);
  }

  /** The receiver has the letter; the sender dies before it hears so. */
  private void killAfterTheLetterWasTaken(DatabaseAddress database, MailSink sink)
      throws Exception {
    sink.keepQuiet();
    int before = sink.recipients().size();
    var victim = start(database);
    await().atMost(PATIENCE).until(() -> sink.recipients().size() > before);
    victim.kill();
    look(FaultPoint.PROVIDER_TOOK);
    sink.speakAgain();
  }

  /** Letters were taken and confirmed; the outcomes cannot be written. */
  private void killBeforeOutcomes(DatabaseAddress database, MailSink sink) throws Exception {
    sink.keepQuiet();
    int before = sink.recipients().size();
    var victim = start(database);
    await().atMost(PATIENCE).until(() -> sink.recipients().size() > before);
    try (var lock = connect(database)) {
      lock.setAutoCommit(false);
      execute(lock, "lock table messaging.attempt in exclusive mode");
      sink.speakAgain();
      await().atMost(PATIENCE).until(() -> somebodyWaitsFor(lock, "messaging.attempt"));
      victim.kill();
      lock.rollback();
    }
    look(FaultPoint.OUTCOME_WRITTEN);
  }

  private void runToTheEnd(DatabaseAddress database, Connection owner) throws Exception {
    var victim = start(database);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                number(
                            owner,
                            "select count(*) from messaging.message where state in ('ready', 'sending')")
                        == 0
                    && number(owner, "select count(*) from messaging.attempt where outcome is null")
                        == 0);
    victim.kill();
  }

  private void settleToTheEnd(DatabaseAddress database, Connection owner) throws Exception {
    var victim = start(database);
    await().atMost(PATIENCE).until(() -> count(owner, "cash.settlement") == DEBTORS);
    await("told").atMost(PATIENCE).until(() -> number(owner, UNTOLD) == 0);
    victim.kill();
  }

  private static void everyMessageEndedAndNobodyHeardTwice(Connection owner, MailSink sink)
      throws SQLException {
    assertThat(count(owner, "messaging.message")).isEqualTo(DEBTORS);
    assertThat(new HashSet<>(sink.recipients())).hasSameSizeAs(sink.recipients());
    var accepted =
        texts(owner, "select address from messaging.message where state = 'accepted' order by 1");
    var unknown =
        texts(owner, "select address from messaging.message where state = 'unknown' order by 1");
    assertThat(accepted.size() + unknown.size()).isEqualTo(DEBTORS);
    assertThat(unknown).isNotEmpty();
    assertThat(sink.recipients()).containsAll(accepted);
    var heard = new ArrayList<>(accepted);
    heard.addAll(unknown);
    assertThat(heard).containsAll(sink.recipients());
  }

  private static void everyPaymentCountedOnce(Connection owner) throws SQLException {
    assertThat(number(owner, "select count(*) from receivables.entry where kind = 'payment'"))
        .isEqualTo(DEBTORS);
    assertThat(
            number(
                owner,
                "select count(*) from receivables.receivable where balance <> 0 or settled_on is null"))
        .isZero();
    assertThat(
            number(
                owner,
                "select count(*) from receivables.receivable r where r.balance <>"
                    + " (select sum(e.amount) from receivables.entry e where e.tenant_id = r.tenant_id and e.receivable_id = r.receivable_id)"))
        .isZero();
  }

  /**
   * Each start finds the clock a quarter of an hour on, so that leases of the dead have run out.
   */
  private Victim start(DatabaseAddress database) throws Exception {
    clock = clock.plus(Duration.ofMinutes(15));
    return Victim.start(database, home, clock.toString());
  }

  /** What our notice door leaves behind when it has said 200: raw notices, read by nobody yet. */
  private static void pay(Connection owner) throws SQLException {
    execute(
        owner,
        "insert into payments.payment (tenant_id, payment_id, debtor_id, currency, amount, gateway, gateway_reference, state, started_at, changed_at)"
            + " select tenant_id, md5('p' || number)::uuid, debtor_id, 'MXN', 100, 'trial', number, 'started', '2026-03-02T16:00:00Z', '2026-03-02T16:00:00Z'"
            + " from receivables.receivable");
    execute(
        owner,
        "insert into payments.payment_part (tenant_id, payment_id, receivable_id, amount)"
            + " select tenant_id, md5('p' || number)::uuid, receivable_id, 100 from receivables.receivable");
    execute(
        owner,
        "insert into payments.notice (tenant_id, gateway, notice_id, received_at, body)"
            + " select tenant_id, 'trial', number, '2026-03-02T16:01:00Z', convert_to(json_build_object("
            + "'id', md5('n' || number)::uuid, 'payment', md5('p' || number)::uuid, 'state', 'PAID',"
            + " 'amount', '100.00', 'refunded', '0.00', 'currency', 'MXN')::text, 'UTF8')"
            + " from receivables.receivable");
    execute(
        owner,
        "insert into app.wake (tenant_id, job, due_at) values ('"
            + TENANT
            + "', 'payments-notices', '2026-03-02T16:01:00Z')");
  }

  private static boolean somebodyWaitsFor(Connection asker, String table) throws SQLException {
    return number(
            asker,
            "select count(*) from pg_locks where not granted and relation = '"
                + table
                + "'::regclass")
        > 0;
  }

  private static Connection connect(DatabaseAddress database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection owner, String table) throws SQLException {
    return number(owner, "select count(*) from " + table);
  }

  private static long number(Connection owner, String sql) throws SQLException {
    return Long.parseLong(texts(owner, sql).getFirst());
  }

  private static List<String> texts(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var result = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }
}
