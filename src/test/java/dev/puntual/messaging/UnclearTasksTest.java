package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where nobody will learn more of a message by itself, somebody of the team has a task. */
@Timeout(90)
class UnclearTasksTest {

  private final MessagingWorld world = new MessagingWorld();
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);

  @BeforeEach
  void theHouseWatches() {
    TestApplication.bean(TurnableClock.class).turnTo(world.clock.instant());
    world.watchers.add(TestApplication.bean(UnclearNews.class));
  }

  @Test
  @DisplayName(
      "C12: provider times out after accepting: a task appears, and ends with what a person found")
  void aLetterOfWhichNobodyKnowsIsATaskUntilSomebodySaysThatItArrived() {
    world.post.answering(_ -> new Unknown("timeout"));
    var message = known(world.asksFor("Ana"));
    world.dispatcher().drain(world.tenant);

    assertThat(task(message)).isEqualTo("unclear open true");
    assertThat(manager.get("/pendientes").body())
        .contains("Mensaje sin aclarar", "nadie sabe si le llegó", "/mensajes/" + message);
    assertThat(manager.get("/pendientes?ver=mios").body()).contains("/mensajes/" + message);
    assertThat(manager.get("/hoy").body()).contains("Un mensaje no salió, o no se sabe si llegó");

    var unsettled = TestApplication.bean(Unsettled.class);
    world.transactions.run(world.tenant, tx -> unsettled.markSent(tx, message, Ids.next()));

    assertThat(manager.get("/pendientes").body()).doesNotContain("/mensajes/" + message);
    assertThat(manager.get("/hoy").body())
        .doesNotContain("Un mensaje no salió, o no se sabe si llegó");
  }

  @Test
  @DisplayName("an unknown outcome becomes a task after a bound, not while the provider is asked")
  void whatTheProviderIsAskedInVainBecomesATaskAfterADay() {
    world.post.answering(_ -> new Unknown("timeout")).asked(_ -> new Asked.Unclear("busy"));
    var message = known(world.asksForSms("+528112340000"));
    world.dispatcher().drain(world.tenant);
    assertThat(task(message)).as("it is asked first").isEmpty();

    int hours = 0;
    while (task(message).isEmpty() && hours < 40) {
      passesAnHour();
      hours++;
    }
    assertThat(world.stateOf(message)).isEqualTo("unknown asked_in_vain");
    assertThat(hours).isBetween(20, 30);
    assertThat(world.post.heard()).as("nothing is sent again").hasSize(1);
  }

  @Test
  @DisplayName("evidence that comes late ends the task by itself")
  void evidenceEndsTheTask() {
    world.post.answering(_ -> new Unknown("timeout"));
    var message = known(world.asksForSms("+528112340000"));
    world.dispatcher().drain(world.tenant);
    assertThat(task(message)).isEqualTo("unclear open true");

    write(
        "update messaging.message set state = 'accepted', reason = 'told_later', delivery = 'delivered'"
            + " where tenant_id = :tenant");
    assertThat(manager.get("/pendientes").body()).doesNotContain("/mensajes/" + message);
    world.asksForSms("+528112340009");
    world.dispatcher().drain(world.tenant);
    assertThat(task(message)).as("closed by the next look").isEqualTo("unclear done true");
  }

  @Test
  @DisplayName("R10: a message that died after its last try alarms: a task, and it is said on Hoy")
  void whatWasTriedInVainIsATask() {
    world.post.answering(_ -> new Throttled(Duration.ofSeconds(1), "try later"));
    var message = known(world.asksForSms("+528112340000"));
    for (int hour = 0; hour < 72; hour++) {
      world.dispatcher().drain(world.tenant);
      world.passes(Duration.ofHours(1));
    }
    assertThat(world.stateOf(message)).isEqualTo("for_person tried_in_vain");
    assertThat(task(message)).isEqualTo("unclear open true");
    assertThat(manager.get("/hoy").body()).contains("Un mensaje no salió, o no se sabe si llegó");
  }

  private void passesAnHour() {
    world.passes(Duration.ofHours(1));
    world.dispatcher().drain(world.tenant);
  }

  /** The subject of that message is a debtor. */
  private UUID known(UUID message) {
    world.transactions.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · a debtor behind a message\ninsert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, created_at)"
                            + " select :tenant, m.subject_id, 'D-1', 'Ana', receivables.name_key('Ana'), :now from messaging.message m"
                            + " where m.tenant_id = :tenant and m.message_id = :message on conflict do nothing"))
                .param("message", message)
                .param("now", Timestamp.from(world.clock.instant()))
                .update());
    write(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, issued_on, due_on, currency, amount,"
            + " balance, created_at) select d.tenant_id, d.debtor_id, d.debtor_id, 'F-1', date '2026-02-01', date '2026-03-01',"
            + " 'MXN', 100, 100, d.created_at from receivables.debtor d where d.tenant_id = :tenant on conflict do nothing");
    return message;
  }

  /** Kind, state and whether it is somebody's; empty when there is none. */
  private String task(UUID message) {
    return world
        .texts(
            "select t.kind || ' ' || t.state || ' ' || (t.assigned_to is not null) from worklist.v_task t"
                + " where t.tenant_id = :tenant and t.task_id = '"
                + message
                + "'")
        .stream()
        .findFirst()
        .orElse("");
  }

  private void write(String sql) {
    world.transactions.run(
        world.tenant, tx -> tx.sql(SqlFile.read("test", "-- tenant · evidence\n" + sql)).update());
  }
}
