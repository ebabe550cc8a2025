package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Question;
import dev.puntual.rules.Recipient;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ARC-CONT-1: a creditor that hands a debt over tells the debtor who collects it from then on. */
@Timeout(90)
class PlacingNoticesTest {

  private static final Instant NOON = Instant.parse("2026-03-03T15:00:00Z");

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);

  @ParameterizedTest
  @CsvSource({"AR-C, consumer", "AR-C, unknown", "'', consumer"})
  @DisplayName("AR-C: whose debt is handed over is owed a notice that day, listed with it")
  void whoeverIsHandedOverInBuenosAiresIsListedWithTheLastDay(String place, String standing) {
    var ana = handedOver("AR", place, standing);

    assertThat(owed("2026-03-03")).containsExactly("Ana placed 2026-03-03");
    assertThat(agent.get("/pendientes/avisos-de-ley").body())
        .contains("Ana", "Vence hoy", "se entregó a un tercero", "por escrito quién es");
    assertThat(agent.get("/cartera/" + ana.id()).body())
        .contains("Dile por escrito quién cobra ahora su cuenta", "Apuntar el aviso");
    assertThat(owed("2026-03-05")).containsExactly("Ana placed 2026-03-03");
  }

  @ParameterizedTest
  @CsvSource({"AR, AR-X, consumer", "AR, AR-C, business", "MX, '', consumer", "CO, '', consumer"})
  void nobodyElseIs(String country, String place, String standing) {
    handedOver(country, place, standing);

    assertThat(owed("2026-03-03")).isEmpty();
  }

  @Test
  void whoeverCollectsForOthersIsNotTheCreditorAndOwesNone() {
    handedOver("AR", "AR-C", "consumer");
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));

    assertThat(owed("2026-03-03")).isEmpty();
  }

  @Test
  void itIsNotSaidBesideTheCallsOfWhoeverCollectsForOthersWhoCannotOweIt() {
    handedOver("AR", "AR-C", "consumer");
    var duties =
        transactions.in(
            world.tenant,
            tx -> {
              var rules = TestApplication.bean(ContactRules.class);
              rules.collects(tx, Collector.THIRD_PARTY_AGENCY);
              return rules.of(tx).book().atCall(call("AR", "C"), NOON).toString();
            });
    assertThat(duties).doesNotContain("PLACING_NOTICE");
  }

  private static Question call(String country, String part) {
    return new Question(
        new DebtorId(new UUID(0, 1)),
        null,
        Channel.VOICE,
        Question.Where.of(country, part, ""),
        new Question.Parties(Collector.THIRD_PARTY_AGENCY, DebtorClass.CONSUMER, Recipient.DEBTOR),
        DebtStage.LATE,
        Set.of(),
        null,
        true);
  }

  @Test
  void theNoticeOnPaperIsKeptBesideTheHandOverAndEndsIt() {
    var ana = handedOver("AR", "AR-C", "consumer");
    var path = "/pendientes/" + task() + "/aviso-de-entrega";

    var refused = agent.post(path, Map.of("de", "cliente", "dia", "2026-03-03", "referencia", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("<h1>Ana", "id=\"referencia-" + task() + "-error\"");
    assertThat(owed("2026-03-03")).isNotEmpty();

    agent.post(path, Map.of("de", "cliente", "dia", "2026-03-02", "referencia", "Carta 12"));
    assertThat(owed("2026-03-03")).isEmpty();
    assertThat(agent.get("/cartera/" + ana.id()).body()).contains("Carta 12");
  }

  @Test
  void whatIsTakenBackIsOwedNoMore() {
    handedOver("AR", "AR-C", "consumer");

    agent.post("/pendientes/" + task() + "/regreso", Map.of());

    assertThat(owed("2026-03-03")).isEmpty();
  }

  @Test
  void whoPaysIsOwedNoneAnyMore() {
    var ana = handedOver("AR", "AR-C", "consumer");
    world.pays(ana.debt("F1"), "100.00");

    assertThat(owed("2026-03-03")).isEmpty();
  }

  private World.Debtor handedOver(String country, String place, String standing) {
    var zone = country.equals("AR") ? "America/Argentina/Buenos_Aires" : "America/Mexico_City";
    var ana =
        world
            .debtor("Ana")
            .lives(country, zone, "es")
            .stands(place, standing)
            .owes("F1", "100.00", "2026-02-20");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx -> HouseSteps.follow(tx, HouseSteps.step(10, Stage.FINAL, Action.HAND_OVER)));
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-03", "10:00");
    assertThat(agent.get("/pendientes").body()).contains("Ana");
    agent.post("/pendientes/" + task() + "/fin", Map.of("fin", "hecho", "nota", "Despacho Ruiz"));
    return ana;
  }

  private String task() {
    return world
        .asks(
            "select t.task_id from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'hand_over'")
        .getFirst();
  }

  private List<String> owed(String today) {
    return transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(OwedNotices.class)
                .page(tx, LocalDate.parse(today), null, 50)
                .stream()
                .map(one -> one.name() + " " + one.since() + " " + one.lastOn())
                .toList());
  }
}
