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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One debt portfolio from decision to settlement, with the program killed at every step on the way:
 * a lock of ours makes it stand still just before it writes the next table, and there it dies.
 */
class CrashTest {

  private static final String TENANT = "0199aaaa-0000-7000-8000-000000000001";
  private static final int DEBTORS = 150;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path home;

  private Instant clock = Instant.parse("2026-03-02T16:00:00Z");

  @Test
  void nothingIsLostAndNothingSaidTwiceThroughAKillAtEveryStep() throws Exception {
    var database = TestCluster.freshDatabase("crash");
    Database.at(database).close();
    try (var sink = new MailSink();
        var owner = connect(database)) {
      portfolio(owner, sink.port());

      killBefore(database, "dunning.decision");
      assertThat(count(owner, "dunning.decision")).isZero();
      killBefore(database, "messaging.in_request");
      assertThat(count(owner, "dunning.decision")).isZero();
      killBefore(database, "messaging.attempt");
      assertThat(count(owner, "dunning.planned_contact")).isEqualTo(DEBTORS);
      killAfterTheLetterWasTaken(database, sink);
      killBeforeOutcomes(database, sink);

      runToTheEnd(database, owner);
      everyMessageEndedAndNobodyHeardTwice(owner, sink);

      pay(owner);
      killBefore(database, "payments.payment");
      killBefore(database, "cash.settlement");
      killBefore(database, "receivables.entry");
      settleToTheEnd(database, owner);
      everyPaymentCountedOnce(owner);
    }
  }

  private void killBefore(DatabaseAddress database, String table) throws Exception {
    try (var lock = connect(database)) {
      lock.setAutoCommit(false);
      execute(lock, "lock table " + table + " in access exclusive mode");
      var victim = start(database);
      await(table).atMost(PATIENCE).until(() -> somebodyWaitsFor(lock, table));
      victim.kill();
      lock.rollback();
    }
  }

  /** The receiver has the letter; the sender dies before it hears so. */
  private void killAfterTheLetterWasTaken(DatabaseAddress database, MailSink sink)
      throws Exception {
    sink.keepQuiet();
    int before = sink.recipients().size();
    var victim = start(database);
    await().atMost(PATIENCE).until(() -> sink.recipients().size() > before);
    victim.kill();
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

  private static void portfolio(Connection owner, int mailPort) throws SQLException {
    String tenant = "'" + TENANT + "'::uuid";
    execute(
        owner,
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at) values ("
            + tenant
            + ", 'Aceros', 'MX', 'America/Mexico_City', 'MXN', 'es', '2026-01-01')");
    execute(
        owner,
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes) select "
            + tenant
            + ", d, '08:00', '19:00' from generate_series(1, 6) d");
    execute(
        owner,
        "insert into messaging.smtp (tenant_id, host, port, security, from_address, from_name, changed_at) values ("
            + tenant
            + ", '127.0.0.1', "
            + mailPort
            + ", 'none', 'cobranza@aceros.example', 'Aceros', '2026-01-01')");
    String debtors = " from generate_series(1, " + DEBTORS + ") d";
    execute(
        owner,
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, created_at) select "
            + tenant
            + ", md5('d' || d)::uuid, 'C' || d, 'Cliente ' || d, 'cliente ' || d, '2026-01-01'"
            + debtors);
    execute(
        owner,
        "insert into receivables.contact (tenant_id, contact_id, debtor_id, role, email, created_at) select "
            + tenant
            + ", md5('c' || d)::uuid, md5('d' || d)::uuid, 'payer', 'c' || d || '@cliente.example', '2026-01-01'"
            + debtors);
    execute(
        owner,
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at) select "
            + tenant
            + ", md5('r' || d)::uuid, md5('d' || d)::uuid, 'F' || d, '2026-02-27', 'MXN', 100, 100, '2026-01-01'"
            + debtors);
    execute(
        owner,
        "insert into receivables.entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at) select "
            + tenant
            + ", md5('r' || d)::uuid, md5('e' || d)::uuid, 'charge', 100, '2026-01-27', 'test', '2026-01-27'"
            + debtors);
    execute(
        owner,
        "insert into dunning.strategy (tenant_id, strategy_no, name, priority, followed, made_at) values ("
            + tenant
            + ", 1, 'house', 10000, 1, '2026-01-01')");
    execute(
        owner,
        "insert into dunning.ladder (tenant_id, ladder_no, strategy_no, version, made_at, published_at)"
            + " select tenant_id, 1, 1, 1, '2026-01-01', '2026-01-01' from dunning.strategy");
    execute(
        owner,
        "insert into dunning.step (tenant_id, ladder_no, step_no, timing, days, stage, channel)"
            + " select tenant_id, 1, 1, 'due', 3, 'gentle', 'email' from dunning.strategy");
    execute(
        owner,
        "insert into dunning.calendar (tenant_id, evaluate_at, first_plan_seen) values ("
            + tenant
            + ", '2026-03-02T12:00:00Z', true)");
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
