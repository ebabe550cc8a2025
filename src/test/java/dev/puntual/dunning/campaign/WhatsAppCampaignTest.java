package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.WHATSAPP;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Chatted;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.messaging.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Campaigns by WhatsApp: only in words that Meta approved, else by the next channel. */
class WhatsAppCampaignTest extends Chatted {

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @Test
  void aStatementGoesInTheApprovedWordsOfTheToneThatWasChosen() {
    approved(Stage.GENTLE);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(plan(Campaign.Kind.STATEMENT));

    goesOut("2026-03-03");

    assertThat(messages()).singleElement().asString().startsWith("whatsapp accepted");
    assertThat(
            world.asks("select content from messaging.letter where tenant_id = :tenant").getFirst())
        .contains("A1", "100.00");
  }

  @Test
  void whileMetaHasNotApprovedTheTextItGoesByTheNextChannelAndTheDayTellsWhy() {
    approved(Stage.GENTLE);
    approved(Stage.FIRM);
    meta(Stage.GENTLE, "PAUSED");
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(plan(Campaign.Kind.STATEMENT));

    goesOut("2026-03-03");

    assertThat(messages()).containsExactly("email accepted  ");
    assertThat(
            world.asks(
                "select channel, skipped::text from dunning.v_campaign_contact where tenant_id ="
                    + " :tenant"))
        .containsExactly("email {\"whatsapp unapproved\"}");
  }

  @Test
  void aTextThatIsNotApprovedAndANoticeAreRefusedWhenTheyAreWritten() {
    assertThat(faults(Campaign.Kind.STATEMENT)).containsExactly("campaign.fault.unapproved");
    assertThat(faults(Campaign.Kind.NOTICE)).contains("campaign.fault.chat_notice");
    approved(Stage.GENTLE);
    assertThat(faults(Campaign.Kind.STATEMENT)).isEmpty();
  }

  private List<String> faults(Campaign.Kind kind) {
    var text = kind == Campaign.Kind.NOTICE ? CampaignWorld.NOTICE : CampaignWorld.STATEMENT;
    return in(
            tx ->
                TestApplication.bean(CampaignCheck.class)
                    .draft(tx, plan(kind), CampaignWorld.spanish(text)))
        .stream()
        .map(CampaignCheck.Fault::key)
        .toList();
  }

  private static Campaign.Plan plan(Campaign.Kind kind) {
    return new Campaign.Plan(
        "Cada mes",
        kind,
        new Audience.Everyone(),
        once("2026-03-03"),
        List.of(WHATSAPP, EMAIL),
        Stage.GENTLE);
  }

  private void goesOut(String day) {
    world.itIs(day, "09:30");
    campaigns.beats();
    leave();
  }
}
