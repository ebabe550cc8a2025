package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.every;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.dunning.campaign.Occurrences.Unit;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The hand-off stage: what lawyers or an agency have is silent here, whoever would speak. */
@Timeout(90)
class HandedOverTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);
  private final World.Debtor ana =
      world.debtor("Ana").owes("A1", "100.00", "2026-02-20").owes("A2", "50.00", "2026-03-01");

  @Test
  void whatWasHandedOverIsHeldAndTheRestIsStillAskedFor() {
    handedOver();
    assertThat(holds()).containsExactly("legal A1 al despacho");
    assertThat(agent.get("/cartera/" + ana.id()).body()).contains("legal", "al despacho");
    world.approves(world.dayBreaks("2026-03-06"));
    assertThat(planned())
        .as("only A2 is ours to ask for")
        .containsExactly("2026-03-06 email 50.0000");
  }

  @Test
  void noCampaignSpeaksToWhomLawyersSpeakTo() {
    handedOver();
    world.debtor("Beto").owes("B1", "10.00", "2026-04-20");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-04")));
    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-04")));
    campaigns.dayBreaks("2026-03-04");
    assertThat(campaigns.messages()).hasSize(2).allMatch(one -> one.startsWith("Beto"));
    assertThat(
            world.asks(
                "select distinct reason from dunning.campaign_contact where tenant_id = :tenant"
                    + " and message_id is null"))
        .containsExactly("on_hold");
  }

  @Test
  void aCampaignThatIsOnItsWayAlreadyIsWithdrawnAtTheDoor() {
    asked();
    campaigns.scheduled(statement(every(Unit.WEEK, 2, "2026-03-03", null)));
    world.itIs("2026-03-03", "09:30");
    campaigns.beats();
    end();
    campaigns.lanesRun();
    assertThat(campaigns.messages()).containsExactly("Ana statement withdrawn on_hold");
  }

  @Test
  void aHandOverMarkedByMistakeIsTakenBackWithItsSilence() {
    var task = handedOver();
    agent.post("/pendientes/" + task + "/regreso", Map.of());
    assertThat(holds()).isEmpty();
    assertThat(agent.get("/pendientes").body()).contains("Entrega a abogados o despacho");
    end();
    assertThat(holds()).as("and may be done again").containsExactly("legal A1 al despacho");
  }

  private String handedOver() {
    var task = asked();
    end();
    return task;
  }

  private String asked() {
    world.fileArrives();
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                HouseSteps.follow(
                    tx,
                    HouseSteps.step(5, Stage.FIRM, Action.MESSAGE),
                    HouseSteps.step(10, Stage.FINAL, Action.HAND_OVER)));
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(agent.get("/pendientes").body()).contains("Entrega a abogados o despacho");
    return task();
  }

  private void end() {
    agent.post("/pendientes/" + task() + "/fin", Map.of("fin", "hecho", "nota", "al despacho"));
  }

  private String task() {
    return world.asks("select task_id from worklist.v_task where tenant_id = :tenant").getFirst();
  }

  private List<String> holds() {
    return world.asks(
        "select h.reason, r.number, h.note from worklist.v_hold h"
            + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id"
            + " where h.tenant_id = :tenant");
  }

  private List<String> planned() {
    return world.asks(
        "select c.contact_on, c.channel, c.amount from dunning.v_planned_contact c"
            + " where c.tenant_id = :tenant and c.channel = 'email'");
  }
}
