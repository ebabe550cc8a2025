package dev.puntual.platform.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Application;
import dev.puntual.World;
import dev.puntual.demo.LivedDemo;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.jobs.Beat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Two companies with weeks behind them go from our own PostgreSQL, where we are superuser, to one
 * of somebody else's, where we are not; while the first one works.
 */
@Timeout(300)
class RestoredR07Test {

  private static final String UPLOADED = UUID.randomUUID() + "/" + UUID.randomUUID();
  private static final String SENT_BEFORE =
      "select md5(string_agg(a::text, E'\\n' order by a.tenant_id, a.message_id, a.attempt_no))"
          + " from messaging.attempt a where a.settled_at < '2026-11-12T15:00:00Z'";

  private static final String SENT_TWICE =
      "select count(*) from (select from messaging.attempt where outcome in ('accepted', 'unknown')"
          + " group by tenant_id, message_id having count(*) > 1) twice";

  @TempDir static Path folder;

  private static Keeper from;
  private static Keeper to;
  private static DatabaseAddress theirs;
  private static Path backup;
  private static String queued = "";
  private static String underway = "";

  @BeforeAll
  static void itIsKeptAndRestored() throws Exception {
    LivedDemo.live("respaldada@puntual.example");
    oneLetterIsQueuedAndOneIsOnItsWay();
    backup = folder.resolve("respaldo.zip");
    from = new Keeper(TestCluster.address(), folder.resolve("one"));
    var uploaded = Files.createDirectories(from.home().resolve("files")).resolve(UPLOADED);
    Files.createDirectories(uploaded.getParent());
    Files.writeString(uploaded, "Factura;Saldo\nF-1;100\n");
    Files.writeString(uploaded.resolveSibling(UUID.randomUUID() + ".part"), "still arriving");
    Files.writeString(from.home().resolve("secret.key"), "a1".repeat(32));
    assertThat(from.does("backup", backup)).as(from.said()).isZero();

    theirs = Keeper.ordinary("restored_road");
    to = new Keeper(theirs, folder.resolve("two"));
    assertThat(to.does("restore", backup)).as(to.said()).isZero();
  }

  /** As a kill between intent and proof leaves it. */
  private static void oneLetterIsQueuedAndOneIsOnItsWay() throws Exception {
    var world = new World("2026-11-12");
    world.debtor("Queued").owes("F-1", "100", "2026-11-11");
    world.debtor("Underway").owes("F-2", "100", "2026-11-11");
    world.fileArrives();
    assertThat(world.approves(world.dayBreaks("2026-11-12"))).isEqualTo(2);
    underway =
        world
            .asks(
                "select message_id from messaging.v_message where tenant_id = :tenant"
                    + " and recipient = 'Underway'")
            .getFirst();
    queued =
        world
            .asks(
                "select message_id from messaging.v_message where tenant_id = :tenant"
                    + " and recipient = 'Queued'")
            .getFirst();
    Keeper.tell(
        TestCluster.address(),
        """
        insert into messaging.attempt (tenant_id, message_id, attempt_no, lease_id, started_at)
        select tenant_id, message_id, 1, message_id, '2026-11-12T15:00:00Z' from messaging.message
        where message_id = '%1$s';
        update messaging.message set state = 'sending' where message_id = '%1$s';
        delete from messaging.ready where message_id = '%1$s'
        """
            .formatted(underway));
  }

  @Test
  void everyTableSurvivesByteForByte() throws Exception {
    var again = folder.resolve("again.zip");
    assertThat(to.does("backup", again)).as(to.said()).isZero();
    var kept = Keeper.manifest(backup);
    assertThat(kept.tables())
        .filteredOn(part -> part.rows() > 0)
        .extracting(Manifest.Part::entry)
        .contains(
            "tables/receivables.entry",
            "tables/dunning.decision",
            "tables/messaging.letter",
            "tables/payments.notice",
            "tables/cash.settlement",
            "tables/messaging.ready");
    assertThat(Keeper.manifest(again).parts()).isEqualTo(kept.parts());
    assertThat(Keeper.manifest(again).history()).isEqualTo(kept.history());
  }

  @Test
  void noTableOfTheSchemaIsLeftOut() throws Exception {
    long tables = Keeper.manifest(backup).tables().size();
    assertThat(
            to.ask(
                "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind in ('r', 'p') and not c.relispartition"
                    + " and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'"
                    + " and c.oid <> 'app.migration'::regclass"))
        .isEqualTo(Long.toString(tables));
  }

  @Test
  void theFencesStandAgainAndTheOwnerSeesNoCompanyByItself() throws Exception {
    var fences =
        "select count(*) from pg_class c where obj_description(c.oid, 'pg_class') like 'tenant:%'"
            + " and (not c.relrowsecurity or not c.relforcerowsecurity)";
    assertThat(to.ask(fences)).isEqualTo("0");
    assertThat(to.ask("select count(*) from receivables.entry")).isEqualTo("0");
    assertThat(policies(to)).isEqualTo(policies(from));
  }

  @Test
  void whoKeepsMayReadEverythingAndWriteNothing() throws Exception {
    assertThat(
            to.ask(
                "select count(*) from pg_class c where c.relkind in ('r', 'p')"
                    + " and has_table_privilege('puntual_keeper', c.oid,"
                    + " 'INSERT, UPDATE, DELETE, TRUNCATE')"))
        .isEqualTo("0");
  }

  @Test
  void whatPeopleHandedUsComesAlongWhenItIsWhole() throws Exception {
    assertThat(to.home().resolve("files").resolve(UPLOADED)).hasContent("Factura;Saldo\nF-1;100");
    assertThat(Keeper.manifest(backup).files()).hasSize(1);
  }

  @Test
  void aHomeWithoutTheKeyIsTold() throws Exception {
    var home = folder.resolve("three");
    var keyless = new Keeper(Keeper.ordinary("restored_keyless"), home);
    assertThat(keyless.does("restore", backup)).as(keyless.said()).isZero();
    assertThat(keyless.said()).contains(home.resolve("secret.key").toString());
    assertThat(home.resolve("secret.key")).as("a key made in passing").doesNotExist();
  }

  @Test
  void aHomeWithTheKeyIsNotToldAgain() throws Exception {
    var home = Files.createDirectories(folder.resolve("four"));
    Files.copy(from.home().resolve("secret.key"), home.resolve("secret.key"));
    var keeper = new Keeper(Keeper.ordinary("restored_keyed"), home);
    assertThat(keeper.does("restore", backup)).as(keeper.said()).isZero();
    assertThat(keeper.said()).doesNotContain("secret.key");
  }

  @Test
  @DisplayName("R07: what may have left since the backup is asked about, and not sent again")
  void whatMayHaveLeftSinceTheBackupIsNotSentAgain() throws Exception {
    var superuser = wakesUp("restored_awake", "five");

    assertThat(superuser.ask(outcomes(queued))).isEqualTo("1 unknown");
    assertThat(superuser.ask(stateOf(queued))).isEqualTo("unknown restored");
    assertThat(superuser.ask(outcomes(underway))).isEqualTo("1 unknown");
    assertThat(
            superuser.ask(
                "select string_agg(p.decided_on || ' ' || p.state, ', ' order by p.made_at)"
                    + " from dunning.plan p"
                    + " where p.tenant_id = (select m.tenant_id from messaging.message m"
                    + " where m.message_id = '"
                    + queued
                    + "')"))
        .as("a plan of the day it woke up on waits for a person")
        .isEqualTo("2026-11-12 approved, 2026-11-14 proposed");
    assertThat(superuser.ask(SENT_TWICE)).isEqualTo("0");
  }

  @Test
  @DisplayName("R07: where that installation stood still, what was queued leaves once")
  void whatWasQueuedLeavesWhereNothingHappenedSince() throws Exception {
    var superuser = wakesUp("restored_stopped", "six", "stopped");

    assertThat(superuser.ask(outcomes(queued))).isEqualTo("1 accepted");
    assertThat(superuser.ask(outcomes(underway))).isEqualTo("1 unknown");
    assertThat(superuser.ask(SENT_TWICE)).isEqualTo("0");
  }

  /** Restores, starts there two days later, and lets everything recur until it rests. */
  private static Keeper wakesUp(String name, String home, String... details) throws Exception {
    var keeper = new Keeper(Keeper.ordinary(name), folder.resolve(home));
    assertThat(keeper.does("restore", backup, details)).as(keeper.said()).isZero();
    var url = theirs.jdbcUrl().replace("restored_road", name);
    var superuser =
        new Keeper(
            new DatabaseAddress(
                url, TestCluster.address().user(), TestCluster.address().password()),
            keeper.home());
    var before = superuser.ask(SENT_BEFORE);
    var settings =
        Map.<String, Object>of(
            "PUNTUAL_DB_URL",
            url,
            "PUNTUAL_DB_USER",
            name,
            "PUNTUAL_DB_PASSWORD",
            theirs.password(),
            "PUNTUAL_HOME",
            keeper.home().toString(),
            "PUNTUAL_CLOCK",
            "2026-11-14T16:00:00Z",
            "PUNTUAL_PULSE",
            "off",
            "PUNTUAL_PORT",
            "0");
    try (var puntual = new SpringApplicationBuilder(Application.class).properties(settings).run()) {
      for (var beat : puntual.getBeansOfType(Beat.class).values()) {
        for (boolean more = true; more; ) {
          more = beat.beat();
        }
      }
      puntual.getBean(Dispatcher.class).drain();
    }
    assertThat(superuser.ask(SENT_BEFORE)).as("what was said before").isEqualTo(before);
    return superuser;
  }

  private static String stateOf(String message) {
    return "select state || ' ' || reason from messaging.message where message_id = '"
        + message
        + "'";
  }

  private static String outcomes(String message) {
    return "select string_agg(attempt_no || ' ' || coalesce(outcome, 'open'), ', ' order by"
        + " attempt_no) from messaging.attempt where message_id = '"
        + message
        + "'";
  }

  private static String policies(Keeper keeper) throws Exception {
    return keeper.ask(
        "select string_agg(p::text, E'\\n' order by schemaname, tablename, policyname)"
            + " from pg_policies p");
  }
}
