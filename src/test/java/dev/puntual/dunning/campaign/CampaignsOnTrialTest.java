package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.rules.PackTrial;
import dev.puntual.rules.TrialPack;
import dev.puntual.rules.Trials;
import org.junit.jupiter.api.Test;

/** C19: what other rules would do to campaigns to come. */
class CampaignsOnTrialTest {

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @Test
  void aCampaignToComeIsListedWithTheDayOnWhichItsLettersWouldLeaveInstead() {
    var law = new TrialPack("HR", "Europe/Zagreb");
    world
        .debtor("Lindenhof")
        .lives(law.country(), law.zone(), "es")
        .owes("L-1", "1200", "2026-06-01");
    world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    world.fileArrives();
    campaigns.scheduled(statement(once("2026-03-11")));
    var days = "\"MON\", \"TUE\", \"THU\", \"FRI\"";
    var loose = law.starts("1", days + ", \"WED\"", 3);
    var strict = law.starts("2", days, 3);

    var found =
        TestApplication.bean(Trials.class)
            .between(
                world.tenant,
                tx -> loose.of(tx).book(),
                tx -> strict.of(tx).book(),
                (tx, all) -> all);

    assertThat(found.asked()).isEqualTo(2);
    assertThat(found.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.becomes()).isEqualTo(PackTrial.Becomes.MOVED);
              assertThat(change.before()).asString().startsWith("2026-03-11");
              assertThat(change.after()).asString().startsWith("2026-03-12");
            });
    assertThat(
            world.asks(
                "select (select count(*) from messaging.v_message m where m.tenant_id = :tenant),"
                    + " (select count(*) from dunning.v_campaign_contact c where c.tenant_id = :tenant)"))
        .as("nothing is left of it")
        .containsExactly("0 0");
  }
}
