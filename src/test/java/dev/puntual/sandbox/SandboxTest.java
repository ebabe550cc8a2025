package dev.puntual.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.TestMailServer;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Sandbox;
import dev.puntual.tenants.Sandboxes;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;

/** A company's copy, whose days somebody turns, and out of which nothing gets. */
@Timeout(120)
class SandboxTest {

  private static final Sandboxes SANDBOXES = TestApplication.bean(Sandboxes.class);
  private static final TenantTransactions TRANSACTIONS =
      TestApplication.bean(TenantTransactions.class);

  private final TestMailServer sink = TestMailServer.start();
  private final World world = new World("2026-03-02");

  @AfterEach
  void close() throws IOException {
    sink.close();
  }

  @Test
  void itsDaysAreLivedAndItsLettersStayInTheHouse() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    companyWritesFor(sink);
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    var sandbox = made(manager);

    turn(manager, "7");

    assertThat(letters(sandbox))
        .containsExactly(
            "2026-03-02 accepted mailbox",
            "2026-03-04 accepted mailbox",
            "2026-03-07 accepted mailbox");
    assertThat(letters(world.tenant)).isEmpty();
    assertThat(sink.connections()).isZero();
    assertThat(manager.get("/hoy").body()).contains("9 de marzo de 2026");
    assertThat(manager.post("/practica/salir", Map.of()).status()).isEqualTo(303);
    assertThat(manager.get("/hoy").body()).doesNotContain("9 de marzo de 2026");
  }

  @Test
  void itKnowsWhatTheCompanyKnowsAndHasNoWayOut() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04").owes("A-2", "50.00", "2026-04-04");
    world.debtor("Beto").owes("B-1", "70.00", "2026-03-01");
    world.fileArrives();
    companyWritesFor(sink);
    world.dayBreaks("2026-03-02");
    var sandbox = made(Staff.loggedIn(world.tenant, Role.ADMIN));

    for (var fact :
        List.of(
            "select count(*), sum(balance) from receivables.receivable where tenant_id = :tenant",
            "select count(*), min(email) from receivables.contact where tenant_id = :tenant",
            "select count(*), min(reason) from dunning.v_decision where tenant_id = :tenant",
            "select count(*) from dunning.v_plan where tenant_id = :tenant and state = 'proposed'",
            "select count(*), min(opens) from tenants.contact_window where tenant_id = :tenant")) {
      assertThat(asks(sandbox, fact)).as(fact).isEqualTo(asks(world.tenant, fact));
    }
    assertThat(asks(sandbox, "select host from messaging.smtp where tenant_id = :tenant"))
        .isEmpty();
    assertThatThrownBy(() -> setServer(sandbox, sink))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("no_way_out_of_a_sandbox");
  }

  @Test
  void insideItsTimeNobodyTouchesTheRealCompany() {
    var sandbox = TenantId.freshSandbox();
    var moment = new OtherTime.Moment(sandbox, java.time.Instant.parse("2027-01-01T00:00:00Z"));

    assertThatThrownBy(() -> OtherTime.at(moment, () -> letters(world.tenant)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(OtherTime.<List<String>, RuntimeException>at(moment, () -> letters(sandbox)))
        .isEmpty();
    assertThat(
            OtherTime.<List<String>, RuntimeException>at(
                moment, () -> OtherTime.away(() -> letters(world.tenant))))
        .isEmpty();
  }

  @Test
  void itIsThrownAwayToItsLastRowAndTheCompanyStays() throws IOException {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    var sandbox = made(manager);
    assertThat(asks(sandbox, "select name from receivables.debtor where tenant_id = :tenant"))
        .containsExactly("Ana");

    var uploaded = file(sandbox);
    assertThat(uploaded).exists();

    manager.get("/ajustes/practica");
    manager.post("/practica/borrar", Map.of());
    TestApplication.beat("sandbox");

    assertThat(asks(sandbox, "select name from receivables.debtor where tenant_id = :tenant"))
        .isEmpty();
    assertThat(asks(sandbox, "select name from tenants.tenant where tenant_id = :tenant"))
        .isEmpty();
    assertThat(asks(world.tenant, "select name from receivables.debtor where tenant_id = :tenant"))
        .containsExactly("Ana");
    assertThat(SANDBOXES.of(world.tenant)).isEmpty();
    assertThat(uploaded.getParent()).doesNotExist();
    assertThat(manager.get("/hoy").status()).as("back in the company").isEqualTo(200);
  }

  @Test
  void onlyWhoDecidesInTheCompanyGetsIn() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    made(Staff.loggedIn(world.tenant, Role.MANAGER));
    var agent = Staff.loggedIn(world.tenant, Role.AGENT);
    agent.get("/hoy");

    assertThat(agent.post("/practica/entrar", Map.of()).status()).isEqualTo(403);
    assertThat(agent.get("/ajustes/practica").status()).isEqualTo(403);
    var stranger = Staff.loggedIn(new World("2026-03-02").tenant, Role.ADMIN);
    stranger.get("/hoy");
    assertThat(stranger.post("/practica/entrar", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void onePlaysTheDebtorWhoPaysAndTheCopyFallsSilent() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    var sandbox = made(manager);
    turn(manager, "1");
    var link = link(manager, sandbox);
    var ana = new Browser(TestApplication.port());

    var page = ana.get(link);
    assertThat(page.body()).contains("Página de práctica", "3 de marzo de 2026", "A-1");
    var nonce = page.body().replaceFirst("(?s).*name=\"nonce\" value=\"([^\"]*)\".*", "$1");
    var gateway = ana.postRaw(link + "/pagos", "que=todo&nonce=" + nonce).location();
    assertThat(ana.get(gateway).status()).isEqualTo(200);
    ana.postRaw(gateway, "button=pay");
    TestApplication.beat("sandbox");

    assertThat(asks(sandbox, BALANCE)).containsExactly("0.0000");
    assertThat(asks(world.tenant, BALANCE)).containsExactly("1000.0000");
    turn(manager, "7");
    assertThat(letters(sandbox)).as("only the first").hasSize(1);
  }

  private static final String BALANCE =
      "select balance from receivables.receivable where tenant_id = :tenant";

  /** As a reader of the letter in the copy's mailbox finds it. */
  private static String link(Browser who, TenantId sandbox) {
    var message =
        asks(sandbox, "select message_id from messaging.message where tenant_id = :tenant")
            .getFirst();
    assertThat(who.get("/mensajes/" + message).body()).contains("Guardado en la copia");
    return who.get("/mensajes/" + message + "/carta")
        .body()
        .replaceFirst("(?s).*?(/p/[\\w-]{64}).*", "$1");
  }

  @Test
  void aPromiseThatIsNotKeptBreaksWhileTheDaysGoBy() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-06");
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    var sandbox = made(manager);

    turn(manager, "7");

    assertThat(letters(sandbox))
        .as("planned, and quiet for five days after the promised one")
        .containsExactly("null ready null");
    assertThat(
            asks(
                sandbox,
                "select distinct d.reason from dunning.v_decision d where d.tenant_id = :tenant"
                    + " order by 1"))
        .contains("hold_promise");
  }

  @Test
  void theCompanysOwnDaysLeaveItAlone() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var sandbox = made(Staff.loggedIn(world.tenant, Role.MANAGER));

    world.itIs("2026-03-04", "10:00");
    TestApplication.beat("dunning-evaluation");
    TestApplication.beat("sandbox");

    assertThat(asks(world.tenant, DECISIONS)).containsExactly("1");
    assertThat(asks(sandbox, DECISIONS)).containsExactly("0");
    assertThat(
            asks(
                sandbox,
                "select (clock_at at time zone 'UTC')::date from tenants.sandbox where tenant_id = :tenant"))
        .containsExactly("2026-03-02");
  }

  private static final String DECISIONS =
      "select count(*) from dunning.v_decision where tenant_id = :tenant";

  @Test
  void aCookieOfAnotherCompanysCopyOpensNothing() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var sandbox = made(Staff.loggedIn(world.tenant, Role.MANAGER));
    var stranger = Staff.loggedIn(new World("2026-03-02").tenant, Role.ADMIN);
    var token = stranger.cookie("puntual").orElseThrow().getValue();
    stranger.setCookie("puntual", sandbox + token.substring(36));

    assertThat(stranger.get("/cartera").location()).contains("/entrar");
  }

  @Test
  void whoLeavesTheProgramLeavesTheCopyToo() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    made(manager);
    var token = manager.cookie("puntual").orElseThrow().getValue();
    manager.get("/hoy");
    manager.post("/salir", Map.of());

    manager.setCookie("puntual", token);
    assertThat(manager.get("/hoy").location()).contains("/entrar");
  }

  @Test
  void theClockGoesForwardAndNeverFurtherThanAQuarterAtOnce() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    made(manager);
    manager.get("/ajustes/practica");

    for (var wrong : List.of("2026-03-02", "2026-03-01", "2026-06-03", "mañana", "")) {
      assertThat(manager.post("/practica/reloj", Map.of("hasta", wrong)).status())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(manager.get("/hoy").body()).contains("2 de marzo de 2026");
  }

  @Test
  void aPlanThatWaitsForReviewWaitsInTheCopyWhenOneWantsItSo() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    var sandbox = made(manager);
    manager.get("/ajustes/practica");
    manager.post("/practica/reloj", Map.of("hasta", "2026-03-04", "plan", "yo"));
    TestApplication.beat("sandbox");

    assertThat(letters(sandbox)).isEmpty();
    assertThat(manager.get("/hoy").body()).contains("4 de marzo de 2026", "Enviar 1 mensaje");
  }

  /** As somebody handed it to the copy. */
  private static Path file(TenantId tenant) throws IOException {
    var store = TestApplication.bean(FileStore.class);
    var id = Ids.next();
    store.keep(tenant, id, new ByteArrayInputStream(new byte[] {1}), 10);
    return store.path(tenant, id);
  }

  /** Asks for the copy, waits for it and goes in. */
  static TenantId made(Browser who) {
    who.get("/ajustes/practica");
    assertThat(who.post("/practica/hacer", Map.of()).status()).isEqualTo(303);
    TestApplication.beat("sandbox");
    assertThat(who.get("/ajustes/practica").body()).contains("Entrar a la copia");
    assertThat(who.post("/practica/entrar", Map.of()).status()).isEqualTo(303);
    var cookie = who.cookie("puntual").orElseThrow().getValue();
    return TenantId.of(cookie.substring(0, 36));
  }

  static void turn(Browser who, String days) {
    assertThat(who.get("/hoy").body()).contains("Copia de práctica");
    assertThat(who.post("/practica/reloj", Map.of("dias", days)).status()).isEqualTo(303);
    TestApplication.beat("sandbox");
    assertThat(who.get("/ajustes/practica?espera=1").location()).endsWith("/hoy");
  }

  private void companyWritesFor(TestMailServer server) {
    setServer(world.tenant, server);
  }

  private static void setServer(TenantId tenant, TestMailServer server) {
    var settings =
        new MailServer(
            "127.0.0.1",
            server.port(),
            MailServer.Security.NONE,
            "",
            "",
            "cobranza@aceros.example",
            "Aceros del Bajío");
    TRANSACTIONS.run(tenant, tx -> TestApplication.bean(MailServers.class).set(tx, settings));
  }

  private static List<String> letters(TenantId tenant) {
    return asks(
        tenant,
        "select (m.settled_at at time zone 'America/Mexico_City')::date, m.state, m.provider_id"
            + " from messaging.message m where m.tenant_id = :tenant order by 1");
  }

  static List<String> asks(TenantId tenant, String sql) {
    return TRANSACTIONS.in(
        tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · a question of a test\n" + sql))
                .query(
                    (row, _) -> {
                      var line = new StringBuilder(String.valueOf(row.getString(1)));
                      for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(' ').append(row.getString(i));
                      }
                      return line.toString();
                    })
                .list());
  }

  static Sandbox sandboxOf(TenantId company) {
    return SANDBOXES.of(company).orElseThrow();
  }
}
