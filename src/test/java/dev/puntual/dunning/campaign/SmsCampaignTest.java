package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Passed;
import dev.puntual.dunning.Texted;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.rules.Channel;
import dev.puntual.worklist.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns by text message, over the wire of a carrier, under the same rules as a letter. */
class SmsCampaignTest extends Texted {

  private static final Campaign.Slip SLIP =
      new Campaign.Slip(
          "{{empresa}}: estimado(a) {{nombre}}, su estado de cuenta al {{fecha}}:"
              + " {{enlace_de_pago}} Total {{total}}",
          true);
  private static final Campaign.Slip NOTICE =
      new Campaign.Slip("{{empresa}}: {{nombre}}, el 24 cerramos a las 14:00.", true);

  private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @Test
  void aStatementGoesByTextMessageAtItsHourAndItsLinkOpensTheAccount() {
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS), says(SLIP));

    world.itIs("2026-03-03", "08:30");
    campaigns.beats();
    assertThat(messages()).isEmpty();
    goesOut("2026-03-03");

    assertThat(taken()).singleElement().satisfies(one -> assertThat(one.to()).isEqualTo(ANA));
    assertThat(taken().getFirst().body())
        .startsWith("Aceros del Bajio: estimado(a) Ana, su estado de cuenta al 3 de marzo")
        .contains("/p/", "Total $100.00");
    assertThat(messages()).containsExactly("sms accepted  delivered");
  }

  @Test
  void aNoticeByTextMessageReachesWhoOwesNothingAndSpeaksOfNoDebt() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.pays(ana.debt("A1"), "100.00");
    campaigns.scheduled(by(notice(campaigns.book(ana), once("2026-03-03")), SMS), says(NOTICE));

    goesOut("2026-03-03");

    assertThat(taken().getFirst().body())
        .contains("Ana, el 24 cerramos a las 14:00")
        .doesNotContain("/p/");
  }

  @Test
  void whoHasNoTelephoneIsReachedByTheNextChannelAndTheDayTellsWhichWasPassedOver() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    var bea = world.debtor("Bea").owes("B1", "100.00", "2026-02-27");
    var eva = world.debtorWithoutAddress("Eva").owes("E1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS, EMAIL), says(SLIP));

    assertThat(told(ana).way()).isEqualTo(SMS);
    assertThat(told(bea).way()).isEqualTo(EMAIL);
    goesOut("2026-03-03");

    assertThat(messages()).containsExactlyInAnyOrder("sms accepted  delivered", "email accepted  ");
    assertThat(told(ana).way()).isEqualTo(SMS);
    assertThat(told(ana).passed()).isEmpty();
    assertThat(told(bea).way()).isEqualTo(EMAIL);
    assertThat(told(bea).passed()).containsExactly(new Passed(SMS, Passed.Why.NOBODY));
    assertThat(told(eva).way()).isNull();
    assertThat(told(eva).reason()).isEqualTo("no_reach");
    assertThat(told(eva).passed())
        .containsExactly(new Passed(SMS, Passed.Why.NOBODY), new Passed(EMAIL, Passed.Why.NOBODY));
  }

  @Test
  void whoIsExcludedFromTextsIsWrittenALetterAndAPausedDebtorNothing() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.excludes(ana, null, Way.SMS, null);
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS, EMAIL), says(SLIP));
    campaigns.scheduled(by(notice(new Audience.Everyone(), once("2026-03-09")), SMS), says(NOTICE));

    goesOut("2026-03-03");
    goesOut("2026-03-09");

    assertThat(taken()).isEmpty();
    assertThat(messages()).containsExactly("email accepted  ");
    assertThat(told(ana).passed()).containsExactly(new Passed(SMS, Passed.Why.EXCLUDED));
    assertThat(told(ana, "2026-03-09").reason()).isEqualTo("excluded_channel");
  }

  @Test
  void whoPaysBeforeTheTextLeavesHearsNothing() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS), says(SLIP));
    world.itIs("2026-03-03", "09:30");
    campaigns.beats();
    world.pays(ana.debt("A1"), "100.00");

    leave();

    assertThat(taken()).isEmpty();
    assertThat(messages()).containsExactly("sms withdrawn settled ");
  }

  @Test
  void aTextOfACampaignAndALetterOfAnotherShareTheCapsOfTheirReader() {
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(notice(new Audience.Everyone(), once("2026-03-03")), SMS), says(NOTICE));
    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-03")));

    goesOut("2026-03-03");

    assertThat(messages()).containsExactlyInAnyOrder("sms accepted  delivered", "email ready  ");
  }

  @Test
  void whoSaidStopToTextsIsWrittenALetterOnTheSameDayAndTheDayTellsWhy() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    var stop =
        new Stop(
            new Stop.Reach.Address(Channel.SMS, ANA),
            StopCause.PERSON,
            new Stop.Evidence(NOON, ana.id().value(), null, "", "", "", "", null));
    in(tx -> TestApplication.bean(Suppressions.class).suppress(tx, List.of(stop)));
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS, EMAIL), says(SLIP));

    goesOut("2026-03-03");

    assertThat(taken()).isEmpty();
    assertThat(messages())
        .containsExactlyInAnyOrder("sms withdrawn next_channel ", "email accepted  ");
    assertThat(told(ana).way()).isEqualTo(EMAIL);
    assertThat(told(ana).passed())
        .extracting(Passed::means, Passed::why)
        .containsExactly(tuple(SMS, Passed.Why.REFUSED));
  }

  @Test
  void withoutAnAccountNobodyIsTextedAndEachIsToldWhy() {
    forget();
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(statement(once("2026-03-03")), SMS), says(SLIP));

    goesOut("2026-03-03");

    assertThat(messages()).isEmpty();
    assertThat(told(ana).reason()).isEqualTo("no_channel");
  }

  @Test
  void whereNobodyCanAnswerTheTextSaysWhereToEndIt() {
    sendsAs("ACEROS");
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(by(notice(new Audience.Everyone(), once("2026-03-03")), SMS), says(NOTICE));

    goesOut("2026-03-03");

    assertThat(taken().getFirst().body()).contains("/b/");
  }

  private void goesOut(String day) {
    world.itIs(day, "09:30");
    campaigns.beats();
    leave();
  }

  static Campaign.Plan by(Campaign.Plan plan, Means... ways) {
    return new Campaign.Plan(plan.name(), plan.kind(), plan.audience(), plan.when(), List.of(ways));
  }

  private static Campaign.Texts says(Campaign.Slip slip) {
    var letter = slip.equals(SLIP) ? CampaignWorld.STATEMENT : CampaignWorld.NOTICE;
    return new Campaign.Texts(Map.of(Language.ES, letter), Map.of(Language.ES, slip));
  }

  private Campaigned told(World.Debtor debtor) {
    return told(debtor, "2026-03-03");
  }

  private Campaigned told(World.Debtor debtor, String day) {
    var on = LocalDate.parse(day);
    return in(tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), on, on)).stream()
        .flatMap(one -> one.campaigns().stream())
        .findFirst()
        .orElseThrow();
  }
}
