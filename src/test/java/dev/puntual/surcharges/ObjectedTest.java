package dev.puntual.surcharges;

import static dev.puntual.surcharges.SurchargeWorld.TWO_A_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Complaints 13 and 20 where they meet: lateness of what somebody objects to. */
class ObjectedTest {

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final Disputed disputes = new Disputed(world);
  private final World.Debtor ana = world.debtor("Ana");

  /** Six a day, and two of a part of 3,000; it is the second of March. */
  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "9000.00", "2026-02-01");
    world.fileArrives();
    it.asks(TWO_A_MONTH);
  }

  @Test
  @DisplayName("20: nothing grows on the part that is objected to while nobody answers")
  void onlyTheRestGrows() {
    assertThat(it.interest(ana, "2026-03-01")).isEqualTo("168.00");
    disputes.opens(ana, "F1", "3000.00");
    assertThat(it.interest(ana, "2026-03-01")).as("what was before stays").isEqualTo("168.00");
    assertThat(it.interest(ana, "2026-03-11")).isEqualTo("208.00");
  }

  @Test
  @DisplayName("20: nothing grows on a debt that is objected to as a whole")
  void nothingGrowsWhereAllIsObjectedTo() {
    disputes.opens(ana, "F1", null);
    assertThat(it.interest(ana, "2026-04-30")).isEqualTo("168.00");
    assertThat(it.all("2026-04-30").getFirst().interest().amount()).isEqualByComparingTo("168");
  }

  @Test
  void whoObjectedInVainIsChargedFromTheAnswerOn() {
    var dispute = disputes.opens(ana, "F1", "3000.00");
    world.itIs("2026-03-11", "10:00");
    disputes.ends(dispute, null);
    assertThat(it.interest(ana, "2026-03-11")).isEqualTo("208.00");
    assertThat(it.interest(ana, "2026-03-21")).isEqualTo("268.00");
  }

  @Test
  void orForAllTheDaysWhereTheCompanyChoseSo() {
    var boss = Staff.loggedIn(world.tenant, Role.ADMIN);
    boss.get("/ajustes/recargos");
    boss.post("/ajustes/recargos/aclaraciones", Map.of("cuenta", "todo"));
    assertThat(boss.get("/ajustes/recargos").body())
        .contains("value=\"todo\" checked", "Mientras alguien objeta");
    var dispute = disputes.opens(ana, "F1", "3000.00");
    assertThat(it.interest(ana, "2026-03-11")).as("open, it still pauses").isEqualTo("208.00");
    world.itIs("2026-03-11", "10:00");
    disputes.ends(dispute, null);
    assertThat(it.interest(ana, "2026-03-11")).isEqualTo("228.00");
  }

  @Test
  void whoWasRightIsNeverChargedForTheDaysOfTheObjection() {
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> Objecting.keep(tx, true, Instant.EPOCH));
    var dispute = disputes.opens(ana, "F1", "3000.00");
    world.itIs("2026-03-11", "10:00");
    disputes.ends(dispute, "3000.00");
    assertThat(it.interest(ana, "2026-03-21")).isEqualTo("248.00");
  }

  @Test
  void aFeeIsOfWhatNobodyObjectsTo() {
    var terms =
        new Terms(
            TWO_A_MONTH.from(),
            Charging.CHARGE,
            TWO_A_MONTH.rate(),
            Terms.BANKERS,
            TWO_A_MONTH.grace(),
            TWO_A_MONTH.currency(),
            new Terms.Fee(BigDecimal.ZERO, new BigDecimal("10"), Terms.FeePer.DEBT),
            BigDecimal.ZERO,
            null,
            BigDecimal.ZERO,
            true);
    it.asks(terms);
    assertThat(fee()).isEqualTo("900.00");
    var dispute = disputes.opens(ana, "F1", "3000.00");
    assertThat(fee()).isEqualTo("600.00");
    disputes.ends(dispute, null);
    assertThat(fee()).as("in vain").isEqualTo("900.00");
    disputes.ends(disputes.opens(ana, "F1", "3000.00"), "1000.00");
    assertThat(fee()).as("right about a thousand").isEqualTo("800.00");
    disputes.opens(ana, "F1", null);
    assertThat(fee()).as("all of it").isEqualTo("0.00");
  }

  private String fee() {
    return it.accrued(ana, "2026-03-02").getFirst().fee().amount().setScale(2).toPlainString();
  }
}
