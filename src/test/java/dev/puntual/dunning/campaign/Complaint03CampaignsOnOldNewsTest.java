package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.every;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Freshness;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 3: people who have paid are chased. What follows from what is owed waits for newer news
 * of payments, dated or recurring.
 */
class Complaint03CampaignsOnOldNewsTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;
  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void newsMayBeThreeDaysOld() {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.in(
        tx -> {
          Freshness.keep(tx, 3);
          return 0;
        });
    vouched();
  }

  @Test
  @DisplayName("3: a dated statement waits for newer news of payments, says why, and then leaves")
  void aDatedStatementWaitsUntilSomebodyVouches() {
    var id = campaigns.scheduled(statement(once("2026-03-09")));
    campaigns.dayBreaks("2026-03-09");
    assertThat(campaigns.messages()).isEmpty();
    assertThat(campaigns.runs()).isEmpty();
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.SCHEDULED);
    assertThat(Staff.loggedIn(world.tenant, Role.MANAGER).get("/campanas/" + id).body())
        .contains("Espera: lo último que sabemos de pagos", "/ajustes/pagos-al-dia");

    world.itIs("2026-03-10", "09:00");
    vouched();
    campaigns.dayBreaks("2026-03-10");
    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.ENDED);
  }

  @Test
  @DisplayName("3: a day that waited too long is given up with that reason, and the next one comes")
  void aRecurringStatementSkipsTheDayThatWaitedTooLong() {
    campaigns.scheduled(statement(every(Occurrences.Unit.WEEK, 1, "2026-03-09", null)));
    campaigns.dayBreaks("2026-03-09");
    campaigns.dayBreaks("2026-03-15");
    assertThat(campaigns.runs()).containsExactly("2026-03-09 stale");
    assertThat(campaigns.messages()).isEmpty();

    world.itIs("2026-03-17", "08:30");
    vouched();
    campaigns.dayBreaks("2026-03-17");
    assertThat(campaigns.runs()).containsExactly("2026-03-09 stale", "2026-03-16");
    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
  }

  @Test
  @DisplayName("3: what was asked for in time and reaches the door too late is taken back")
  void atTheDoorItIsWithdrawn() {
    campaigns.scheduled(statement(once("2026-03-04")));
    world.itIs("2026-03-04", "09:30");
    campaigns.beats();
    world.itIs("2026-03-06", "12:00");
    campaigns.lanesRun();
    assertThat(campaigns.messages()).containsExactly("Ana statement withdrawn stale");
  }

  @Test
  void aNoticeToAListThatSomebodyBroughtSaysNothingOfDebtsAndLeaves() {
    campaigns.scheduled(notice(campaigns.book(ana), once("2026-03-09")));
    campaigns.dayBreaks("2026-03-09");
    assertThat(campaigns.messages()).containsExactly("Ana notice accepted");
  }

  private void vouched() {
    campaigns.in(
        tx -> {
          Freshness.vouch(tx, Ids.next(), TestApplication.bean(TurnableClock.class).instant());
          return 0;
        });
  }
}
