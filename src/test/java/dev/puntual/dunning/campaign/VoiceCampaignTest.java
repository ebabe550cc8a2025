package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.VOICE;
import static dev.puntual.dunning.Means.WHATSAPP;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Spoken;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.messaging.Stage;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.worklist.Way;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Campaigns by automated call: in the words of a tone, and only to whoever says who they are. */
@Timeout(90)
class VoiceCampaignTest extends Spoken {

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @Test
  void aStatementIsCalledAtItsHourAndSaysNothingOfADebtBeforeTheKeypadConfirms() {
    line.people(_ -> Person.pressing("", "1", ""));
    owing();
    campaigns.scheduled(plan(Stage.GENTLE, VOICE), NO_WORDS);

    goesOut();

    var said = line.heard(sid);
    int confirmed =
        said.indexOf(said.stream().filter(h -> h.words().equals("1")).findFirst().get());
    assertThat(words(said.subList(0, confirmed))).contains("ana").doesNotContain(OF_A_DEBT);
    assertThat(words(said.subList(confirmed, said.size()))).contains("total", "100");
    assertThat(messages()).containsExactly("voice accepted  delivered");
  }

  @Test
  void oneSendsTheLinkByTextMessageAndNineEndsTheCalls() {
    line.people(_ -> Person.pressing("1", "1"));
    owing();
    campaigns.scheduled(plan(Stage.GENTLE, VOICE), NO_WORDS);

    goesOut();
    leave();

    assertThat(taken().getFirst().body()).contains("/p/", "como lo pidió");
    assertThat(meanings()).containsExactly("wants_link");
  }

  @Test
  void whoIsExcludedFromCallsOrWhereNoMachineMayCallIsWrittenALetter() {
    var ana = owing();
    world.excludes(ana, null, Way.CALL, null);
    campaigns.scheduled(plan(Stage.GENTLE, VOICE, EMAIL));

    goesOut();

    assertThat(line.placed(sid)).isEmpty();
    assertThat(messages()).containsExactly("email accepted  ");
    assertThat(skipped()).containsExactly("email {\"voice excluded\"}");
  }

  @Test
  void whileCallsAreSwitchedOffItGoesByTheNextChannel() {
    switched(false, "");
    owing();
    campaigns.scheduled(plan(Stage.GENTLE, VOICE, EMAIL));

    goesOut();
    leave();

    assertThat(line.placed(sid)).isEmpty();
    assertThat(skipped()).containsExactly("email {\"voice off\"}");
  }

  @Test
  void whereTheLawAsksForAConsentThatNobodyKnowsItGoesByTheNextChannelOnTheSameDay() {
    world.debtor("Ana").answersAt("+12125550142").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(plan(Stage.GENTLE, VOICE, EMAIL));
    goesOut();

    world.itIs("2026-03-03", "12:15");
    TestApplication.beat(CampaignLosses.JOB);
    leave();

    assertThat(line.placed(sid)).isEmpty();
    assertThat(messages()).containsExactly("voice withdrawn next_channel ", "email accepted  ");
  }

  @Test
  void withoutAToneAndAsANoticeItIsRefusedAtSave() {
    assertThat(faults(plan(null, VOICE))).containsExactly("campaign.fault.call_tone");
    assertThat(faults(plan(Stage.FIRM, VOICE))).isEmpty();
    var notice =
        new Campaign.Plan(
            "Aviso",
            Campaign.Kind.NOTICE,
            new Audience.Everyone(),
            once("2026-03-03"),
            List.of(VOICE),
            Stage.FIRM);
    assertThat(faults(notice)).containsExactly("campaign.fault.voice_notice");
  }

  @Test
  void theCallHasATextOfItsOwnBesideThatOfWhatsApp() {
    owing();
    var both =
        new Campaign.Plan(
            "Cada mes",
            Campaign.Kind.STATEMENT,
            new Audience.Everyone(),
            once("2026-03-03"),
            List.of(WHATSAPP, VOICE),
            new Campaign.Chat(Stage.GENTLE, ""),
            Stage.FIRM);
    var id = campaigns.scheduled(both, NO_WORDS);

    goesOut();

    assertThat(
            world.asks(
                "select m.channel, m.stage from messaging.v_message m where m.tenant_id = :tenant"))
        .containsExactly("voice firm");
    assertThat(in(tx -> TestApplication.bean(Campaigns.class).find(tx, id)).orElseThrow().plan())
        .isEqualTo(both);
    assertThat(
            faults(
                new Campaign.Plan(
                    both.name(),
                    both.kind(),
                    both.audience(),
                    both.when(),
                    both.ways(),
                    both.chat(),
                    null)))
        .contains("campaign.fault.call_tone");
  }

  private static final Campaign.Texts NO_WORDS = new Campaign.Texts(Map.of());

  private World.Debtor owing() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    return ana;
  }

  private void goesOut() {
    world.itIs("2026-03-03", "12:00");
    campaigns.beats();
    leave();
  }

  private static Campaign.Plan plan(@Nullable Stage tone, Means... ways) {
    return new Campaign.Plan(
        "Cada mes",
        Campaign.Kind.STATEMENT,
        new Audience.Everyone(),
        once("2026-03-03"),
        List.of(ways),
        tone);
  }

  private List<String> faults(Campaign.Plan plan) {
    var check = TestApplication.bean(CampaignCheck.class);
    return in(tx -> check.draft(tx, plan, NO_WORDS)).stream()
        .map(CampaignCheck.Fault::key)
        .toList();
  }

  private List<String> skipped() {
    return world.asks(
        "select channel, skipped::text from dunning.v_campaign_contact where tenant_id = :tenant");
  }
}
