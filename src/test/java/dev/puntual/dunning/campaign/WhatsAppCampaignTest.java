package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.WHATSAPP;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Chatted;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.whatsapp.Starters;
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
  void ofTwoTextsOfOneToneTheOneThatWasChosenByItsNameIsSaid() {
    approved(Stage.GENTLE, "factura_de_siempre", Starters.of(Stage.GENTLE, "es"));
    world.itIs("2026-03-02", "11:00");
    approved(Stage.GENTLE, "factura_nueva", Starters.of(Stage.FIRM, "es"));
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(plan("factura_de_siempre"));

    goesOut("2026-03-03");

    assertThat(desk().taken()).last().asString().contains("factura_de_siempre");
  }

  @Test
  void whileMetaPausesTheChosenTextNoOtherOfItsToneIsSaidInItsPlace() {
    approved(Stage.GENTLE, "factura_de_siempre", Starters.of(Stage.GENTLE, "es"));
    approved(Stage.GENTLE, "factura_nueva", Starters.of(Stage.FIRM, "es"));
    meta("factura_nueva", "PAUSED");
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    assertThat(faults(plan("factura_nueva"), CampaignWorld.STATEMENT))
        .containsExactly("campaign.fault.unapproved");
    campaigns.scheduled(plan("factura_nueva"));

    goesOut("2026-03-03");

    assertThat(messages()).containsExactly("email accepted  ");
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
    return faults(plan(kind), text);
  }

  private List<String> faults(Campaign.Plan plan, Campaign.Text text) {
    var check = TestApplication.bean(CampaignCheck.class);
    return in(tx -> check.draft(tx, plan, CampaignWorld.spanish(text))).stream()
        .map(CampaignCheck.Fault::key)
        .toList();
  }

  private static Campaign.Plan plan(String text) {
    return new Campaign.Plan(
        "Cada mes",
        Campaign.Kind.STATEMENT,
        new Audience.Everyone(),
        once("2026-03-03"),
        List.of(WHATSAPP, EMAIL),
        new Campaign.Chat(Stage.GENTLE, text),
        null);
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
