package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.every;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TestCluster;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign whose statement throws: the database refuses to write down whom it speaks to. */
class CampaignTroubleTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @BeforeEach
  void theDatabaseRefuses() throws SQLException {
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    asOwner(
        "alter table dunning.campaign_contact add constraint refused check (tenant_id <> '"
            + world.tenant.value()
            + "')");
  }

  @AfterEach
  void heals() throws SQLException {
    asOwner("alter table dunning.campaign_contact drop constraint if exists refused");
  }

  @Test
  void theFailureIsWrittenDownAndOtherCompaniesCampaignsGoOn() {
    var id = campaigns.scheduled(statement(once("2026-03-03")));
    var neighbour = new CampaignWorld("2026-03-02");
    neighbour.world.debtor("Eva").owes("E1", "50.00", "2026-02-27");
    neighbour.world.fileArrives();
    neighbour.scheduled(statement(once("2026-03-03")));

    campaigns.dayBreaks("2026-03-03");
    neighbour.lanesRun();

    assertThat(neighbour.messages()).containsExactly("Eva statement accepted");
    assertThat(campaigns.messages()).isEmpty();
    assertThat(campaigns.runs()).isEmpty();
    assertThat(found(id).failures()).isEqualTo(1);
    assertThat(found(id).nextAt()).hasToString("2026-03-03T15:35:00Z");
    assertThat(found(id).state()).isEqualTo(Campaign.State.SCHEDULED);
  }

  @Test
  void itIsTriedAgainLaterAndSpeaksOnceTheTroubleIsOver() throws SQLException {
    var id = campaigns.scheduled(statement(once("2026-03-03")));
    campaigns.dayBreaks("2026-03-03");
    heals();

    world.itIs("2026-03-03", "09:34");
    campaigns.beats();
    assertThat(campaigns.messages()).isEmpty();
    world.itIs("2026-03-03", "09:35");
    campaigns.beats();
    campaigns.lanesRun();

    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.ENDED);
    assertThat(found(id).failures()).isZero();
  }

  @Test
  void afterTooManyTriesTheDayIsGivenUpWithItsReason() {
    var id = campaigns.scheduled(statement(once("2026-03-03")));

    fails("2026-03-03");

    assertThat(campaigns.runs()).containsExactly("2026-03-03 failed");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.ENDED);
    assertThat(campaigns.messages()).isEmpty();
  }

  @Test
  void oneThatComesAgainSpeaksOnItsNextDay() throws SQLException {
    var id = campaigns.scheduled(statement(every(Occurrences.Unit.DAY, 0, "2026-03-03", null)));

    fails("2026-03-03");
    heals();
    campaigns.dayBreaks("2026-03-04");

    assertThat(campaigns.runs()).containsExactly("2026-03-03 failed", "2026-03-04");
    assertThat(campaigns.messages()).containsExactly("Ana statement accepted");
    assertThat(campaigns.state(id)).isEqualTo(Campaign.State.RUNNING);
  }

  /** At each hour at which it is tried. */
  private void fails(String day) {
    for (var time : List.of("09:30", "09:35", "09:45", "10:05", "10:45", "12:05")) {
      world.itIs(day, time);
      campaigns.beats();
    }
  }

  private Campaign found(UUID id) {
    return campaigns.in(tx -> TestApplication.bean(Campaigns.class).find(tx, id).orElseThrow());
  }

  private static void asOwner(String statement) throws SQLException {
    var server = TestCluster.address();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
