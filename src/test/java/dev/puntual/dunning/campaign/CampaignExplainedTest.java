package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.every;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.campaign.Occurrences.Unit;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of campaigns, told beside those of strategies. */
class CampaignExplainedTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @Test
  void aLetterOfACampaignIsToldWithItsNameAndWhatBecameOfIt() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    var bea = world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    world.fileArrives();
    var id = campaigns.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(told(ana, "2026-03-03", "2026-03-03"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.campaign()).isEqualTo(id);
              assertThat(one.name()).isEqualTo("Estado de cuenta");
              assertThat(one.state()).isEqualTo("accepted");
              assertThat(one.message()).isNotNull();
            });
    assertThat(told(bea, "2026-03-03", "2026-03-03"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message()).isNull();
              assertThat(one.reason()).isEqualTo("no_address");
            });
    assertThat(days(ana, "2026-03-03", "2026-03-03").getFirst().speaks()).isTrue();
    assertThat(days(bea, "2026-03-03", "2026-03-03").getFirst().speaks()).isFalse();
    assertThat(told(ana, "2026-03-01", "2026-03-02")).isEmpty();
  }

  @Test
  void theCampaignsOfTheNextThirtyDaysAreForetoldToThoseTheyMeanAndThenHappen() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    var bea = world.debtor("Bea").owes("F2", "100.00", "2026-06-27");
    world.fileArrives();
    campaigns.scheduled(notice(campaigns.book(ana), every(Unit.WEEK, 2, "2026-03-03", null)));
    var taken = campaigns.scheduled(statement(once("2026-03-12")));
    campaigns.cancels(taken);

    var foretold = told(ana, "2026-03-02", "2026-04-30");
    assertThat(foretold)
        .extracting(one -> one.on().toString())
        .containsExactly("2026-03-03", "2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31");
    assertThat(foretold).allMatch(one -> one.message() == null && one.reason().isEmpty());
    assertThat(told(bea, "2026-03-02", "2026-04-30")).isEmpty();

    for (var one : foretold) {
      campaigns.dayBreaks(one.on().toString());
    }
    assertThat(told(ana, "2026-03-02", "2026-03-31"))
        .hasSize(5)
        .allMatch(one -> one.message() != null);
  }

  @Test
  void whatTheRulesKeepFromItsDayIsToldAheadWithTheRulesAndTheFirstDayItCould() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-03")));
    campaigns.in(
        tx -> {
          TestApplication.bean(ContactRules.class).keep(tx, new Caps(null, 1, 10));
          return true;
        });
    campaigns.scheduled(notice(campaigns.book(ana), once("2026-03-04")));

    var first = told(ana, "2026-03-03", "2026-03-03").getFirst();
    assertThat(first.kept()).isNull();
    var second = told(ana, "2026-03-04", "2026-03-04").getFirst();
    assertThat(second.kept())
        .isInstanceOfSatisfying(
            Explanation.Kept.class, kept -> assertThat(kept.rules()).isNotEmpty());
    assertThat(days(ana, "2026-03-04", "2026-03-04").getFirst().speaks()).isFalse();

    campaigns.dayBreaks("2026-03-03");
    campaigns.dayBreaks("2026-03-04");
    assertThat(told(ana, "2026-03-03", "2026-03-03").getFirst().state()).isEqualTo("accepted");
    assertThat(told(ana, "2026-03-04", "2026-03-04").getFirst().state()).isNotEqualTo("accepted");
  }

  @Test
  void whomACampaignDidNotMeanAndADayOnWhichItDidNotSpeakAreToldWithTheReason() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    var bea = world.debtor("Bea").owes("F2", "100.00", "2026-06-27");
    world.fileArrives();
    campaigns.scheduled(notice(campaigns.book(ana), every(Unit.DAY, 0, "2026-03-03", null)));

    campaigns.dayBreaks("2026-03-03");
    campaigns.dayBreaks("2026-03-06");

    assertThat(reasons(bea, "2026-03-03", "2026-03-06"))
        .as("missed days of a list she is not on are none of hers")
        .containsExactly("2026-03-03 not_meant", "2026-03-06 not_meant");
    assertThat(reasons(ana, "2026-03-03", "2026-03-06"))
        .containsExactly(
            "2026-03-03 ", "2026-03-04 run_missed", "2026-03-05 run_missed", "2026-03-06 ");
    assertThat(days(bea, "2026-03-03", "2026-03-03").getFirst().speaks()).isFalse();
    assertThat(days(ana, "2026-03-04", "2026-03-04").getFirst().speaks()).isFalse();
  }

  @Test
  void whomACampaignToComeWillNotReachIsForetoldSilenceInTheReasonOfTheDay() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    var bea = world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    var caro = world.debtor("Caro").owes("F3", "100.00", "2026-06-27");
    world.fileArrives();
    world.holds(caro, null, HoldReason.PAUSE, "2026-03-10");
    campaigns.scheduled(statement(every(Unit.WEEK, 2, "2026-03-03", "2026-03-17")));

    var ahead = "2026-03-17";
    assertThat(reasons(ana, "2026-03-03", ahead))
        .containsExactly("2026-03-03 ", "2026-03-10 ", "2026-03-17 ");
    assertThat(reasons(bea, "2026-03-03", "2026-03-03")).containsExactly("2026-03-03 no_address");
    assertThat(reasons(caro, "2026-03-03", ahead))
        .containsExactly("2026-03-03 on_hold", "2026-03-10 on_hold", "2026-03-17 ");
    assertThat(days(bea, "2026-03-03", "2026-03-03").getFirst().speaks()).isFalse();

    campaigns.dayBreaks("2026-03-03");
    assertThat(reasons(bea, "2026-03-03", "2026-03-03")).containsExactly("2026-03-03 no_address");
    assertThat(reasons(caro, "2026-03-03", "2026-03-03")).containsExactly("2026-03-03 on_hold");
  }

  private List<String> reasons(World.Debtor debtor, String from, String until) {
    return told(debtor, from, until).stream().map(one -> one.on() + " " + one.reason()).toList();
  }

  private List<Campaigned> told(World.Debtor debtor, String from, String until) {
    return days(debtor, from, until).stream().flatMap(day -> day.campaigns().stream()).toList();
  }

  private List<Explanation> days(World.Debtor debtor, String from, String until) {
    return campaigns.in(
        tx ->
            TestApplication.bean(Explain.class)
                .days(tx, debtor.id(), LocalDate.parse(from), LocalDate.parse(until)));
  }
}
