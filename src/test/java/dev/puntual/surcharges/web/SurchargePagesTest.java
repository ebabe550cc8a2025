package dev.puntual.surcharges.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurchargePagesTest {

  private static final String PAGE = "/ajustes/recargos";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser boss = Staff.loggedIn(tenant, Role.MANAGER);

  @Test
  void aCompanyThatNeverSaidAnythingChargesNothing() {
    assertThat(boss.get(PAGE).body())
        .contains("Intereses y recargos")
        .contains("value=\"none\" checked")
        .contains("Cuando tengas una factura vencida");
    assertThat(charging()).isEqualTo(Charging.NONE);
  }

  @Test
  void whatIsTypedIsKeptAndShownAgain() {
    boss.get(PAGE);
    boss.post(PAGE, typed(Map.of("tasa", "2,5", "gracia", "5", "gasto", "150")));
    assertThat(charging()).isEqualTo(Charging.CHARGE);
    assertThat(boss.get(PAGE).body())
        .contains("value=\"2.5\"", "value=\"150\"", "Nada por reclamar");
  }

  @Test
  void tryingItKeepsNothing() {
    boss.get(PAGE);
    assertThat(boss.post(PAGE, typed(Map.of("que", "ver"))).raw().statusCode()).isEqualTo(200);
    assertThat(charging()).isEqualTo(Charging.NONE);
  }

  @Test
  void whatMakesNoSenseIsSaidBesideItsField() {
    boss.get(PAGE);
    var page = boss.post(PAGE, typed(Map.of("tasa", "dos", "gracia", "400", "desde", "ayer")));
    assertThat(page.raw().statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Escribe un número entre 0 y 1,000")
        .contains("Escribe un número de días entre 0 y 365")
        .contains("Elige un día");
    assertThat(boss.post(PAGE, typed(Map.of("tasa", ""))).body())
        .contains("Pon una tasa o un gasto, o elige no cobrar");
    assertThat(charging()).isEqualTo(Charging.NONE);
  }

  @Test
  void theExampleIsOneOfWhichInterestMayBeCounted() {
    var world = new World("2026-11-20");
    var here = Staff.loggedIn(world.tenant, Role.MANAGER);
    world
        .debtor("Hotel de Colombia")
        .lives("CO", "America/Bogota", "es")
        .owes("CO-1", "9000000.00", "2026-09-01");
    world.fileArrives();
    here.get(PAGE);
    assertThat(here.post(PAGE, typed(Map.of("que", "ver"))).body())
        .contains("Hotel de Colombia", "Intereses a la fecha", "$0 ")
        .doesNotContain("24 % anual");
    world.debtor("Tienda de aquí").owes("MX-1", "100.00", "2026-10-01");
    world.fileArrives();
    assertThat(here.post(PAGE, typed(Map.of("que", "ver"))).body())
        .contains("Tienda de aquí", "24 % anual")
        .doesNotContain("Hotel de Colombia");
  }

  @Test
  void whoOnlyWorksMayNotChangeIt() {
    var agent = Staff.loggedIn(tenant, Role.AGENT);
    assertThat(agent.get(PAGE).raw().statusCode()).isEqualTo(403);
  }

  private Charging charging() {
    var book = TestApplication.bean(TermsBook.class);
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, book::last)
        .map(terms -> terms.charging())
        .orElse(Charging.NONE);
  }

  private static Map<String, String> typed(Map<String, String> some) {
    var all =
        new HashMap<>(
            Map.of(
                "modo",
                "charge",
                "tasa",
                "2",
                "cada",
                "month",
                "base",
                "360",
                "libre",
                "si",
                "por",
                "debt",
                "cuenta",
                "si",
                "desde",
                "2026-01-01"));
    all.putAll(some);
    return all;
  }
}
