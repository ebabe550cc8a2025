package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class TaskPagesTest {

  private final DeskWorld world = new DeskWorld();
  private final TaskPages pages = TestApplication.bean(TaskPages.class);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final CallActions calls = TestApplication.bean(CallActions.class);
  private final TaskFile file = TestApplication.bean(TaskFile.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  void anEmptyListTellsWhatWillComeHere() {
    assertThat(page("", "")).contains("Nada pendiente", "estrategia").doesNotContain("<table");
    assertThat(page("", "terminados")).contains("Nada terminado todavía");
  }

  @Test
  void aCallStandsWithWhatIsOwedSinceWhenAndAPhoneToTap() {
    var lince = called("Ferretería Lince", "+52 (55) 1234-5678");
    var id = task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    assertThat(page("", ""))
        .contains("Ferretería Lince", "Llamada", "$1,200", "12", "+52 (55) 1234-5678", "Llamar")
        .as("nobody dials before the call has its slot")
        .doesNotContain("tel:");
    calls.take(world.viewer(), id, "");
    assertThat(page("", "")).contains("href=\"tel:+525512345678\"", "No llamé");
    assertThat(text(pages.list(world.viewer(Language.EN, Role.VIEWER), "", "", "")))
        .contains("Ferretería Lince", "Call")
        .doesNotContain("/fin\"");
  }

  @Test
  void onlyAKindThatExistsIsSifted() {
    var lince = world.reachableDebtor("Ferretería Lince");
    task(lince, "alert", world.owes(lince, "A-1", "1200", "MXN", 12));
    assertThat(page("call", "")).doesNotContain("Ferretería Lince");
    assertThat(page("alert", "")).contains("Ferretería Lince");
    assertThat(page("x", "")).contains("Ferretería Lince");
  }

  @Test
  void whatIsPaidLeavesTheListByItself() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var paid = world.owes(lince, "A-1", "1200", "MXN", 12);
    task(lince, "call", paid);
    world.write(
        "update receivables.receivable set balance = 0, settled_on = :day where tenant_id = :tenant and receivable_id = :id",
        Map.of("id", paid, "day", DeskWorld.TODAY));
    assertThat(page("", "")).doesNotContain("Ferretería Lince");
  }

  @Test
  void whatIsOnHoldWaitsUntilTheHoldIsOver() {
    var lince = world.reachableDebtor("Ferretería Lince");
    task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    world.hold(lince, "promise", DeskWorld.TODAY);
    assertThat(page("", "")).doesNotContain("Ferretería Lince");
  }

  @Test
  void whatIsDoneIsToldWithItsNoteAndMayGoBack() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var task = task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    end(task, "hecho", "Paga el viernes");
    end(task, "descarte", "tarde");
    assertThat(page("", "")).doesNotContain("Ferretería Lince");
    assertThat(page("", "terminados")).contains("Ferretería Lince", "Paga el viernes", "Hecho");
    actions.reopen(world.viewer(), task);
    assertThat(page("", "")).contains("Ferretería Lince");
    assertThat(world.trail())
        .anyMatch(line -> line.startsWith("desk.task_done"))
        .anyMatch(line -> line.startsWith("desk.task_reopened"))
        .noneMatch(line -> line.startsWith("desk.task_dismissed"));
  }

  @Test
  void aCallThatWasMadeCountsAsAContactAndWhatWasNotMadeDoesNot() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var debt = world.owes(lince, "A-1", "1200", "MXN", 12);
    end(task(lince, "call", debt), "hecho", "");
    end(task(lince, "call", debt), "descarte", "ya escribió");
    end(task(lince, "alert", debt), "hecho", "");
    assertThat(contacts()).containsExactly("voice sent " + lince.value());
  }

  @Test
  void aCallTakenBackWasNotMadeAndCountsAgainOnceItIs() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var task = task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    end(task, "hecho", "");
    actions.reopen(world.viewer(), task);
    assertThat(contacts()).containsExactly("voice released " + lince.value());
    end(task, "hecho", "");
    assertThat(contacts()).containsExactly("voice sent " + lince.value());
  }

  @Test
  void aSecondCallInAWeekIsNotOfferedAndSaysSinceWhenItIs() {
    var lince = called("Ferretería Lince", "+52 (55) 1234-5678");
    var debt = world.owes(lince, "A-1", "1200", "MXN", 12);
    end(task(lince, "call", debt), "hecho", "");
    task(lince, "call", debt);
    assertThat(page("", ""))
        .contains("Ferretería Lince", "Ahora no se puede llamar")
        .doesNotContain("tel:", "1234-5678");
  }

  @Test
  void nobodyIsCalledInTheEveningOfItsOwnClock() {
    var lince = called("Ferretería Lince", "+34 600 000 000");
    world.write(
        "update receivables.debtor set country = 'ES', zone = 'Europe/Madrid' where tenant_id = :tenant and debtor_id = :id",
        Map.of("id", lince.value()));
    task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    assertThat(page("", ""))
        .as("half past noon here and half past seven there")
        .contains("Ahora no se puede llamar")
        .doesNotContain("tel:");
  }

  @Test
  void whatALawAsksOfWhoeverCallsStandsBesideTheCall() {
    var lince = called("Ferretería Lince", "+56 2 2345 6789");
    world.write(
        "update receivables.debtor set country = 'CL', zone = 'America/Santiago' where tenant_id = :tenant and debtor_id = :id",
        Map.of("id", lince.value()));
    task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    assertThat(page("", "")).contains("deben mostrar el prefijo 600");

    world.write(
        "update receivables.debtor set country = 'PE', zone = 'America/Lima' where tenant_id = :tenant and debtor_id = :id",
        Map.of("id", lince.value()));
    assertThat(page("", "")).doesNotContain("prefijo");
  }

  private List<String> contacts() {
    return transactions.in(
        world.viewer().tenant(),
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · contacts of the company.\n"
                            + "select c.channel, c.outcome, c.debtor_id from rules.v_contact c"
                            + " where c.tenant_id = :tenant"))
                .query(
                    (row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list());
  }

  @Test
  void nobodyLetsATaskBeWithoutSayingWhy() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var task = task(lince, "hand_over", world.owes(lince, "A-1", "1200", "MXN", 12));
    var refused = end(task, "descarte", "  ");
    assertThat(text(refused)).contains("Escribe por qué no se hará", "Ferretería Lince");
    end(task, "descarte", "Hay un convenio");
    assertThat(page("", "terminados")).contains("Hay un convenio", "No se hizo");
  }

  @Test
  void whoeverWorksThroughAPartOfTheListStaysInIt() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var task = task(lince, "hand_over", world.owes(lince, "A-1", "1200", "MXN", 12));
    var typed = Map.of("fin", "descarte", "nota", "", "que", "hand_over", "ver", "mios");

    assertThat(text(actions.end(world.viewer(), task, typed)))
        .contains("href=\"/pendientes?ver=mios\" aria-current=\"page\"");

    var done = new HashMap<>(typed);
    done.put("nota", "Hay un convenio");
    assertThat(actions.end(world.viewer(), task, done).getHeaders().getLocation())
        .hasToString("/pendientes?ver=mios&que=hand_over");
    done.put("que", "https://otra.example");
    done.put("ver", "todo");
    assertThat(actions.end(world.viewer(), task, done).getHeaders().getLocation())
        .hasToString("/pendientes");
  }

  @Test
  void aLongListGoesOnWithoutGapOrRepeat() {
    var lince = world.reachableDebtor("Ferretería Lince");
    var debt = world.owes(lince, "A-1", "1200", "MXN", 12);
    for (int i = 0; i < 60; i++) {
      task(lince, "alert", debt);
    }
    var first = page("", "");
    var more = first.replaceAll("(?s).*desde=([\\w-]+)\".*", "$1");
    var second = text(pages.list(world.viewer(), "", "", more));
    assertThat(first.split("data-main", -1)).hasSize(51);
    assertThat(second.split("data-main", -1)).hasSize(11);
  }

  @Test
  void theListIsAFileToo() throws IOException {
    var lince = called("=Lince", "55 1234 5678");
    task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    var body = Objects.requireNonNull(file.file(world.viewer(), "").getBody());
    assertThat(new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Llamada", "'=Lince", "MXN", "1200", "55 1234 5678", "12");
  }

  @Test
  void aNumberThatTheRulesLetNobodyCallNowStaysOutOfTheFileAndTheReasonStandsThere()
      throws IOException {
    var lince = called("Lince", "55 1234 5678");
    task(lince, "call", world.owes(lince, "A-1", "1200", "MXN", 12));
    var clock = TestApplication.bean(TurnableClock.class);
    clock.turnTo(clock.instant().plus(Duration.ofHours(12)));
    var body = Objects.requireNonNull(file.file(world.viewer(), "").getBody());
    assertThat(new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Llamada", "Lince", "Ahora no se puede llamar")
        .doesNotContain("55 1234 5678");
  }

  private DebtorId called(String name, String phone) {
    var debtor = world.reachableDebtor(name);
    world.write(
        "update receivables.contact set phone = :phone where tenant_id = :tenant and debtor_id = :id",
        Map.of("id", debtor.value(), "phone", phone));
    return debtor;
  }

  private UUID task(DebtorId debtor, String kind, UUID debt) {
    var id = Ids.next();
    world.write(
        """
        insert into worklist.task
          (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at)
        values (:tenant, :id, :kind, :debtor, 'MXN', :amount, array[:debt::uuid], 'firm', :plan, 1, :day, :now)
        """,
        Map.of(
            "id",
            id,
            "kind",
            kind,
            "debtor",
            debtor.value(),
            "amount",
            new BigDecimal("1200"),
            "debt",
            debt,
            "plan",
            Ids.next(),
            "day",
            DeskWorld.TODAY,
            "now",
            Timestamp.from(DeskWorld.NOW)));
    return id;
  }

  private ResponseEntity<byte[]> end(UUID task, String how, String note) {
    return actions.end(world.viewer(), task, Map.of("fin", how, "nota", note, "dijo", "nobody"));
  }

  private String page(String kind, String which) {
    return text(pages.list(world.viewer(), kind, which, ""));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
