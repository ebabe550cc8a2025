package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What a debtor says on the telephone reaches the contact rules, and can be taken back. */
class CallResultsTest {

  private final DeskWorld world = new DeskWorld();
  private final CallWorld calls = new CallWorld(world);
  private final TaskPages pages = TestApplication.bean(TaskPages.class);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final DebtorId lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");

  @BeforeEach
  void aDebtorOwes() {
    world.owes(lince, "A-1", "1200", "MXN", 12);
  }

  @Test
  void aCallDoesNotEndWithoutSayingHow() {
    var task = calls.taken(lince);
    var refused = actions.end(world.viewer(), task, Map.of("fin", "hecho", "nota", "hablamos"));
    assertThat(text(refused)).contains("Di cómo terminó la llamada", ">hablamos</textarea>");
    assertThat(calls.contacts()).containsExactly("voice reserved");
  }

  @Test
  void aPromiseNeedsItsDay() {
    var task = calls.taken(lince);
    for (var day : new String[] {"", "mañana", "2026-11-19"}) {
      var refused = actions.end(world.viewer(), task, said("promise", "dia", day));
      assertThat(text(refused)).as(day).contains("Di para qué día prometió pagar");
    }
    assertThat(events()).isEmpty();
  }

  @Test
  void whatWasPromisedOnTheTelephoneIsAHoldAndCallsForQuietUntilItIsTakenBack() {
    var task = calls.taken(lince);
    actions.end(world.viewer(), task, said("promise", "dia", "2026-11-27"));
    assertThat(events()).containsExactly("conversation null", "promise 2026-11-28 00:00:00");
    assertThat(holds()).containsExactly("null promise 2026-11-27");

    actions.reopen(world.viewer(), task);
    assertThat(events()).isEmpty();
    assertThat(holds()).isEmpty();
    assertThat(calls.contacts()).containsExactly("voice released");

    actions.end(world.viewer(), task, said("dispute", "", ""));
    assertThat(events()).as("said again").containsExactly("conversation null", "dispute null");
    assertThat(holds()).containsExactly("null dispute null");
  }

  @Test
  void afterAComplaintOrWhenAPersonIsAskedForAPersonDecides() {
    for (var heard : List.of("complaint", "person")) {
      var debtor = calls.debtor("Ferretería " + heard, "+52 55 1234 5678");
      world.owes(debtor, "A-" + heard, "1200", "MXN", 12);
      var task = calls.taken(debtor);
      actions.end(world.viewer(), task, said(heard, "", ""));
      assertThat(calls.page(debtor)).contains("decide una persona").doesNotContain("tel:");
      actions.reopen(world.viewer(), task);
      assertThat(calls.page(debtor)).doesNotContain("decide una persona");
    }
  }

  @Test
  void whoAskedNotToBeCalledIsNotCalledAndWhoAskedForSilenceHearsNothing() {
    actions.end(world.viewer(), calls.taken(lince), said("no_calls", "", ""));
    assertThat(holds()).containsExactly("call asked null");
    assertThat(calls.page(lince)).contains("pidió que no se le llame").doesNotContain("tel:");

    var puma = calls.debtor("Ferretería Puma", "+52 55 8765 4321");
    world.owes(puma, "B-1", "1200", "MXN", 12);
    actions.end(world.viewer(), calls.taken(puma), said("silence", "", ""));
    assertThat(holds()).contains("null asked null");
  }

  @Test
  void aWrongNumberIsNeverDialledAgainAndLeavesATaskToFindAnother() {
    var task = calls.taken(lince);
    actions.end(world.viewer(), task, said("wrong", "", ""));
    assertThat(events()).as("nobody spoke with the debtor").containsExactly("wrong_person null");
    assertThat(tasks()).contains("Buscar otro contacto", "Ferretería Lince");
    assertThat(calls.page(lince)).contains("Equivocado").doesNotContain("tel:");

    calls.contact(lince, "Otra persona", "+52 (55) 1234-5678");
    assertThat(calls.page(lince))
        .as("the same number under another name, and not only until a week after this call")
        .contains("Otra persona", "No se puede llamar")
        .doesNotContain("tel:");

    actions.reopen(world.viewer(), task);
    assertThat(events()).isEmpty();
    assertThat(tasks()).doesNotContain("Buscar otro contacto</strong>");
    assertThat(calls.page(lince)).doesNotContain("Equivocado");
  }

  @Test
  void aCallOutsideTheRulesCountsAndSaysSoInTheListTheStoryAndTheTrail() {
    actions.end(world.viewer(), calls.taken(lince), said("talked", "", ""));
    var again = calls.task(lince);
    actions.end(world.viewer(), again, said("nobody", "", ""));

    assertThat(calls.contacts()).containsExactly("voice sent", "voice sent");
    var ended = text(pages.list(world.viewer(), "", "terminados", ""));
    assertThat(ended).contains("Fuera de las reglas: ");
    assertThat(ended.split("Fuera de las reglas", -1)).as("the first was within").hasSize(2);
    assertThat(calls.page(lince)).contains("fuera de las reglas: HOUSE-CAP-");
    assertThat(rows("select a.action, a.detail from tenants.v_audit a where a.tenant_id = :tenant"))
        .filteredOn(line -> line.contains("fuera de las reglas"))
        .singleElement()
        .asString()
        .startsWith("desk.task_done")
        .contains("Nadie contestó", "HOUSE-CAP-3");
  }

  @Test
  void inColombiaNobodyIsCalledWhoDidNotAuthoriseCalls() {
    world.write(
        "update receivables.debtor set country = 'CO', zone = 'America/Bogota' where tenant_id = :tenant and debtor_id = :id",
        Map.of("id", lince.value()));
    assertThat(calls.page(lince)).contains("No se puede llamar").doesNotContain("Llamar</button>");
    calls.taken(lince);
    assertThat(calls.contacts()).isEmpty();

    var known =
        new Authorisations.Known(
            lince, Channel.VOICE, "+52 (55) 1234 5678", true, Basis.CONSENT, "contrato 7");
    world.transactions.run(
        world.tenant,
        tx -> TestApplication.bean(Authorisations.class).record(tx, known, world.person));
    calls.taken(lince);
    assertThat(calls.contacts()).containsExactly("voice reserved");
  }

  private static Map<String, String> said(String heard, String field, String value) {
    return Map.of("fin", "hecho", "dijo", heard, field.isEmpty() ? "nota" : field, value);
  }

  private String tasks() {
    return text(pages.list(world.viewer(), "", "", ""));
  }

  private List<String> events() {
    return rows(
        "select e.kind, e.until_at at time zone 'America/Mexico_City' from rules.v_event e"
            + " where e.tenant_id = :tenant and e.lifted_at is null order by e.kind");
  }

  private List<String> holds() {
    return rows(
        "select coalesce(h.channel, 'null'), h.reason || ' ' || coalesce(h.until_on::text, 'null')"
            + " from worklist.v_stop h where h.tenant_id = :tenant");
  }

  private List<String> rows(String sql) {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · what was told.\n" + sql))
                .query((row, _) -> row.getString(1) + " " + row.getString(2))
                .list());
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
