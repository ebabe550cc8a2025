package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.worklist.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A person calls a customer once, however many days and currencies asked for it. */
class CallsTogetherTest {

  private static final Pattern ROW = Pattern.compile("data-main href=\"/cartera/([0-9a-f-]{36})");

  private final DeskWorld world = new DeskWorld();
  private final CallWorld calls = new CallWorld(world);
  private final TaskPages pages = TestApplication.bean(TaskPages.class);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final CallsTaken taken = TestApplication.bean(CallsTaken.class);
  private final DebtorId lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");
  private final UUID pesos = world.owes(lince, "A-1", "1200", "MXN", 20);
  private final UUID later = world.owes(lince, "A-2", "800", "MXN", 5);
  private final UUID dollars = world.owes(lince, "A-3", "300", "USD", 5);
  private final UUID first = calls.asked(lince, pesos, "MXN", 9);
  private final UUID second = calls.asked(lince, later, "MXN", 2);
  private final UUID third = calls.asked(lince, dollars, "USD", 2);

  @Test
  void severalDaysAndCurrenciesAreOneRowThatSaysWhatItIsAbout() throws IOException {
    assertThat(page("", ""))
        .contains("3 documentos", "$2,000", "$300", "1234 5678", "20 días de atraso")
        .containsOnlyOnce("data-main");
    assertThat(calls.page(lince))
        .containsPattern("3 documentos por [^<]*2,000[^<]* y [^<]*300")
        .containsOnlyOnce("/fin#pendientes");
    var file = TestApplication.bean(TaskFile.class).file(world.viewer(), "call").getBody();
    var lines =
        new String(
                Objects.requireNonNull(file).getInputStream().readAllBytes(),
                StandardCharsets.UTF_8)
            .lines();
    assertThat(lines.filter(line -> line.contains("Lince")))
        .as("a line for each currency")
        .hasSize(2)
        .anyMatch(line -> line.contains("MXN"))
        .anyMatch(line -> line.contains("USD"));
  }

  @Test
  void oneCallEndsThemAllAndEachIsListedWithWhatWasSaid() {
    end("hecho", "promise");
    assertThat(page("", "")).doesNotContain("Ferretería Lince");
    var ended = page("", "terminados");
    assertThat(ended.split("data-main", -1)).hasSize(4);
    assertThat(ended.split("Se atendió en la misma llamada", -1)).hasSize(3);
    assertThat(ended.split("a más tardar el 27 nov", -1)).hasSize(4);
    assertThat(calls.contacts()).as("one call counts once").containsExactly("voice sent");
    assertThat(calls.page(lince).split("Hecho: Llamada", -1)).as("in the story").hasSize(2);
  }

  @Test
  void letBeIsLetBeForAllWithItsReasonAndTakenBackAllAreOpen() {
    end("descarte", "");
    assertThat(page("", "terminados").split("No se hizo", -1)).hasSize(4);
    actions.reopen(world.viewer(), first);
    assertThat(page("", "")).contains("3 documentos").containsOnlyOnce("data-main");
    assertThat(page("", "terminados")).contains("Nada terminado");
  }

  @Test
  void whatIsOnHoldIsNotWhatTheCallWasAboutAndComesBackAfterwards() {
    world.write(
        """
        insert into worklist.hold (tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, placed_at)
        values (:tenant, :id, :debtor, :debt, 'dispute', '', :day, :now)
        """,
        Map.of(
            "id", Ids.next(),
            "debtor", lince.value(),
            "debt", dollars,
            "day", DeskWorld.TODAY,
            "now", Timestamp.from(DeskWorld.NOW)));
    assertThat(page("", "")).contains("2 documentos").doesNotContain("$300");
    end("hecho", "talked");
    assertThat(page("", "")).doesNotContain("Ferretería Lince");
    world.write(
        "update worklist.hold set lifted_at = :now where tenant_id = :tenant and reason = 'dispute'",
        Map.of("now", Timestamp.from(DeskWorld.NOW)));
    assertThat(page("", "")).contains("Ferretería Lince", "un documento", "$300");
  }

  @Test
  void whoLeadsIsPaidAndTheNextOneStandsInItsPlace() {
    world.write(
        "update receivables.receivable set balance = 0, settled_on = :day where tenant_id = :tenant and receivable_id = :id",
        Map.of("id", pesos, "day", DeskWorld.TODAY));
    assertThat(page("", ""))
        .contains("2 documentos", "/pendientes/" + second + "/llamar")
        .doesNotContain(first.toString())
        .containsOnlyOnce("data-main");
  }

  @Test
  void ofTwoWhoWantToCallTheSameCustomerForDifferentReasonsOneDoes() {
    var beto = person("Beto Cruz");
    assertThat(take(first, beto)).isInstanceOf(CallsTaken.Answer.Taken.class);
    assertThat(take(third, world.person))
        .isEqualTo(
            new CallsTaken.Answer.Another(
                lince, "Beto Cruz", DeskWorld.NOW.plus(Duration.ofHours(4))));
  }

  @Test
  void oneOfSeveralThatIsMineIsInMyList() {
    world.write(
        "update worklist.task set assigned_to = :person where tenant_id = :tenant and task_id = :id",
        Map.of("person", world.person, "id", third));
    assertThat(page("", "mios")).contains("3 documentos").containsOnlyOnce("data-main");
  }

  @Test
  void aLongListGoesOnWithoutGapOrRepeat() {
    for (int i = 0; i < 54; i++) {
      var debtor = calls.debtor("Cliente " + i, "+52 55 1234 5678");
      var debt = world.owes(debtor, "B-" + i, "100", "MXN", 3);
      calls.asked(debtor, debt, "MXN", i % 3);
      calls.asked(debtor, debt, "MXN", i % 5);
    }
    var one = page("call", "");
    var more = one.replaceAll("(?s).*desde=([\\w-]+)\".*", "$1");
    var two = text(pages.list(world.viewer(), "call", "", more));
    var seen = new HashSet<String>();
    for (var found : new String[] {one, two}) {
      ROW.matcher(found).results().forEach(row -> assertThat(seen.add(row.group(1))).isTrue());
    }
    assertThat(seen).hasSize(55);
  }

  private CallsTaken.Answer take(UUID task, UUID person) {
    return world.transactions.in(
        world.tenant,
        tx -> {
          var answer = taken.take(tx, task, null, person);
          TestApplication.bean(Tasks.class).dialled(tx, task, person);
          return answer;
        });
  }

  private UUID person(String name) {
    var id = Ids.next();
    world.write(
        """
        insert into tenants.person
          (tenant_id, person_id, email, name, password_hash, role, language, created_at)
        values (:tenant, :id, 'beto@condor.example', :name, '', 'agent', 'es', :now)
        """,
        Map.of("id", id, "name", name, "now", Timestamp.from(DeskWorld.NOW)));
    return id;
  }

  private void end(String how, String heard) {
    actions.end(
        world.viewer(),
        first,
        Map.of("fin", how, "dijo", heard, "dia", "2026-11-27", "nota", "Ya había escrito"));
  }

  private String page(String kind, String which) {
    return text(pages.list(world.viewer(), kind, which, ""));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
