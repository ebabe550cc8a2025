package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.every;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.campaign.Occurrences.Unit;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * From a campaign to the letters it becomes, over the real database with the clock turned by hand.
 */
class CampaignRoadTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @Test
  void aStatementListsEverythingThatIsOwedDueOrNot() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27").owes("F2", "70.00", "2026-04-30");
    world.fileArrives();
    var id = campaigns.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(letter()).contains("F1").contains("F2").contains("170.00").contains("/p/");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.ENDED);
  }

  @Test
  void anOccurrenceIsSpokenOnceHoweverOftenTheBeatLooks() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(statement(every(Unit.WEEK, 2, "2026-03-03", null)));

    campaigns.dayBreaks("2026-03-03");
    for (int look = 0; look < 5; look++) {
      campaigns.beats();
    }
    world.itIs("2026-03-04", "09:30");
    campaigns.beats();

    assertThat(campaigns.messages()).hasSize(1);
    assertThat(campaigns.runs()).containsExactly("2026-03-03");
  }

  @Test
  void afterTwoDaysOfSleepTheLastDayIsSpokenAndTheOthersAreWrittenDownAsMissed() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var id = campaigns.scheduled(statement(every(Unit.DAY, 0, "2026-03-03", "2026-03-06")));

    campaigns.dayBreaks("2026-03-05");

    assertThat(campaigns.runs())
        .containsExactly("2026-03-03 missed", "2026-03-04 missed", "2026-03-05");
    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.RUNNING);
  }

  @Test
  void aDayThatWasSleptThroughForAWeekIsNotSpokenAnyMore() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var id = campaigns.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-11");

    assertThat(campaigns.runs()).containsExactly("2026-03-03 missed");
    assertThat(campaigns.messages()).isEmpty();
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.ENDED);
  }

  @Test
  void nothingIsAskedForBeforeItsHour() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-03")));

    world.itIs("2026-03-03", "08:59");
    campaigns.beats();

    assertThat(campaigns.runs()).isEmpty();
  }

  @Test
  void aStatementSaysNothingToWhoOwesNothingAndTheRunSaysWhy() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    var eva = world.debtor("Eva").owes("E1", "50.00", "2026-02-27");
    world.fileArrives();
    world.pays(eva.debt("E1"), "50.00");
    campaigns.scheduled(
        new Campaign.Plan(
            "Estado", Campaign.Kind.STATEMENT, campaigns.book(ana, eva), once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(reasons()).containsExactly("Eva nothing_owed");
  }

  @Test
  void whoPaysBetweenTheAskingAndTheDoorHearsNothing() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-03")));
    world.itIs("2026-03-03", "09:30");
    campaigns.beats();
    world.pays(ana.debt("F1"), "100.00");

    campaigns.lanesRun();

    assertThat(campaigns.messages()).containsExactly("Ana statement withdrawn settled");
  }

  @Test
  void aNoticeReachesThoseOfABookWhetherTheyOweOrNot() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    var eva = world.debtor("Eva").owes("E1", "50.00", "2026-02-27");
    var sol = world.debtor("Sol").owes("S1", "50.00", "2026-02-27");
    world.fileArrives();
    world.pays(eva.debt("E1"), "50.00");
    campaigns.scheduled(notice(campaigns.book(ana, eva), once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(sol.id()).isNotNull();
    assertThat(campaigns.messages()).containsExactly("Ana notice accepted", "Eva notice accepted");
    assertThat(letter())
        .contains("desde hoy atendemos hasta las 19:00")
        .doesNotContainPattern("/p/(?!baja/)");
  }

  @Test
  void whoHasNoAddressOrIsOnHoldStandsInTheResultsWithTheReason() {
    world.debtorWithoutAddress("Ana").owes("F1", "100.00", "2026-02-27");
    var eva = world.debtor("Eva").owes("E1", "50.00", "2026-02-27");
    var sol = world.debtor("Sol").owes("S/1", "50.00", "2026-02-27");
    sol.owes("S/2", "20.00", "2026-02-27");
    world.fileArrives();
    world.holds(eva, null, HoldReason.PAUSE, null);
    world.holds(sol, sol.debt("S/1"), HoldReason.PAUSE, null);
    var luz = world.debtor("Luz").owes("Z/1", "50.00", "2026-02-27");
    world.fileArrives();
    world.excludes(luz, null, Way.EMAIL, null);
    world.excludes(sol, null, Way.CALL, null);
    campaigns.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(reasons()).containsExactly("Ana no_address", "Eva on_hold", "Luz excluded_channel");
    assertThat(letter()).contains("S/2").doesNotContain("S/1");
  }

  @Test
  void aReminderAndACampaignOfOneDayStayUnderTheCapsTogether() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    campaigns.lanesRun();
    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-02")));

    campaigns.dayBreaks("2026-03-02");

    assertThat(campaigns.messages()).containsExactly("Ana gentle accepted", "Ana notice ready");
    assertThat(
            world.asks(
                "select against from messaging.v_message where tenant_id = :tenant and stage = 'notice'"))
        .containsExactly("HOUSE-CAP-1 HOUSE-GAP-1");

    world.itIs("2026-03-04", "10:00");
    campaigns.lanesRun();
    assertThat(campaigns.messages()).containsExactly("Ana gentle accepted", "Ana notice accepted");
  }

  @Test
  void aDailyNoticeThatTheCapsHoldBackIsNotPiledUp() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(
        notice(new Audience.Everyone(), every(Unit.DAY, 0, "2026-03-03", "2026-03-06")));

    for (int day = 3; day <= 6; day++) {
      campaigns.dayBreaks("2026-03-0" + day);
    }

    assertThat(campaigns.messages())
        .containsExactly(
            "Ana notice accepted",
            "Ana notice expired no_open_day",
            "Ana notice accepted",
            "Ana notice ready");
  }

  @Test
  void whatIsCancelledIsWithdrawnAtTheDoorAndSpeaksNoMore() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    var id = campaigns.scheduled(statement(every(Unit.WEEK, 2, "2026-03-03", null)));
    world.itIs("2026-03-03", "09:30");
    campaigns.beats();

    assertThat(campaigns.cancels(id)).isTrue();
    campaigns.lanesRun();
    campaigns.dayBreaks("2026-03-10");

    assertThat(campaigns.messages()).containsExactly("Ana statement withdrawn cancelled");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.CANCELLED);
  }

  @Test
  void twoCurrenciesAreTwoLettersOfOneOccasion() {
    world
        .debtor("Ana")
        .owes("F1", "100.00", "2026-02-27")
        .owes("F2", "70.00", "USD", "2026-02-27", "\\N");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages())
        .containsExactly("Ana statement accepted", "Ana statement accepted");
  }

  @Test
  void aSegmentIsAskedAnewOnTheDayItself() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-20");
    world.debtor("Eva").owes("E1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(
        notice(new Audience.OfSegment(lateMoreThan("9")), every(Unit.DAY, 0, "2026-03-03", null)));

    campaigns.dayBreaks("2026-03-03");
    assertThat(campaigns.messages()).containsExactly("Ana notice accepted");

    campaigns.dayBreaks("2026-03-09");
    assertThat(campaigns.messages())
        .containsExactly("Ana notice accepted", "Ana notice accepted", "Eva notice accepted");
  }

  @Test
  void aSegmentThatIsGoneMeansNobodyAndTheRunSaysSo() {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-20");
    world.fileArrives();
    campaigns.scheduled(notice(new Audience.OfSegment(Ids.next()), once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.runs()).containsExactly("2026-03-03 audience_gone");
    assertThat(campaigns.messages()).isEmpty();
  }

  @Test
  void whoReadsEnglishGetsTheEnglishTextAndNobodyAnEmptyOne() {
    world.debtor("Ana").lives("US", "America/Chicago", "en").owes("F1", "100.00", "2026-02-20");
    world.debtor("Eva").owes("E1", "100.00", "2026-02-20");
    world.fileArrives();
    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Eva notice accepted");
    assertThat(reasons()).containsExactly("Ana no_text");
  }

  private UUID lateMoreThan(String days) {
    var late =
        new Condition.Leaf(
            Field.DAYS_PAST_DUE,
            "",
            Operator.MORE_THAN,
            new Condition.Operand.Figure(new BigDecimal(days)));
    return campaigns.in(
        tx ->
            TestApplication.bean(Segments.class)
                        .save(tx, null, "Tarde", new Condition.All(List.of(late)), null)
                    instanceof Segments.Outcome.Kept(var id, _)
                ? id
                : Ids.next());
  }

  private List<String> reasons() {
    return world.asks(
        "select d.name, c.reason from dunning.v_campaign_contact c"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
            + " where c.tenant_id = :tenant and c.reason <> '' order by d.name");
  }

  /** What the last letter said, as it is kept. */
  private String letter() {
    return String.join(
        "\n",
        world.asks(
            "select content from messaging.letter where tenant_id = :tenant order by message_id"));
  }
}
