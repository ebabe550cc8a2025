package dev.puntual.desk.today;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.dunning.Texted;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A person who lets a plan go knows before what its text messages cost. */
class TextBillTest extends Texted {

  private final TodayPages pages = TestApplication.bean(TodayPages.class);

  @Test
  void aPlanSaysWhatItsTextMessagesCostAtMostByTheirParts() {
    plan();
    assertThat(page()).contains("por SMS", "2 SMS, unas ", "Di en el ensayo cuánto te cuesta");
    in(
        tx -> {
          TestApplication.bean(Tariffs.class).keep(tx, tariff());
          return tx;
        });
    assertThat(page()).contains("2 SMS, unas ", "MXN").doesNotContain("Di en el ensayo");
  }

  private static Tariff tariff() {
    return new Tariff(
        Currency.getInstance("MXN"), null, new BigDecimal("0.55"), null, null, null, null, null);
  }

  private void plan() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.debtor("Luis").answersAt("+528112345699").owes("L1", "100.00", "2026-03-01");
    world.debtor("Pia").owes("P1", "100.00", "2026-03-01");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
  }

  private String page() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    var viewer = DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.MANAGER);
    return new String(
        Objects.requireNonNull(pages.page(viewer, "").getBody()), StandardCharsets.UTF_8);
  }
}
