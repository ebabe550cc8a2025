package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * To how many a campaign will go is counted exactly of a short audience, and drawn of a long one.
 */
class CampaignDrawTest {

  private static final BusinessDate TODAY = new BusinessDate(LocalDate.parse("2026-03-02"));

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;
  private final List<World.Debtor> debtors = new ArrayList<>();

  @BeforeEach
  void aThousandDebtorsOfWhomAFourthHasNoAddress() {
    for (int i = 0; i < 1000; i++) {
      var name = "Deudor " + i;
      debtors.add(i % 4 == 0 ? world.debtorWithoutAddress(name) : world.debtor(name));
      debtors.getLast().owes("F" + i, "10.00", "2026-02-20");
    }
    world.fileArrives();
  }

  @Test
  void aShortAudienceIsCountedExactly() {
    var counted = counted(new Audience.Everyone(), 1000);

    assertThat(counted.exact()).isTrue();
    assertThat(letters(counted, "ready", "")).isEqualTo(750);
    assertThat(letters(counted, "", "no_address")).isEqualTo(250);
  }

  @Test
  void ofALongOneAFairDrawTellsAboutAsManyAndNothingIsKept() {
    var counted = counted(new Audience.Everyone(), 500);

    assertThat(counted.exact()).isFalse();
    assertThat(letters(counted, "ready", "")).isBetween(650, 850).isNotEqualTo(0);
    assertThat(letters(counted, "", "no_address")).isBetween(170, 330);
    assertThat(letters(counted, "ready", "") % 10).isZero();
    assertThat(world.asks("select 1 from messaging.v_message where tenant_id = :tenant")).isEmpty();
  }

  @Test
  void aLongListIsDrawnLikewise() {
    var ids = debtors.stream().map(World.Debtor::id).toList();
    var book =
        campaigns
            .in(tx -> TestApplication.bean(Books.class).of(tx, "Feria", ids, null))
            .orElseThrow();

    var counted = counted(new Audience.OfBook(book), 500);

    assertThat(counted.exact()).isFalse();
    assertThat(letters(counted, "ready", "")).isBetween(650, 850);
  }

  private WaysAhead.Counted counted(Audience audience, int most) {
    var plan = new Campaign.Plan("Cuenta", Campaign.Kind.STATEMENT, audience, once("2026-03-02"));
    return TestApplication.bean(WaysAhead.class)
        .of(
            world.tenant,
            plan,
            CampaignWorld.spanish(CampaignWorld.STATEMENT),
            TODAY,
            Ids.next(),
            most);
  }

  private static int letters(WaysAhead.Counted counted, String state, String reason) {
    return counted.parts().stream()
        .filter(part -> part.state().equals(state) && part.reason().equals(reason))
        .mapToInt(Results.Part::letters)
        .sum();
  }
}
