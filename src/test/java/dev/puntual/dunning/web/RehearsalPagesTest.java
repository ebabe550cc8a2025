package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.dunning.Cause;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RehearsalPagesTest {

  private static final String PAGE = "/estrategia/ensayo";
  private static final String ASKED = PAGE + "?borrador=0&dias=30&pagan=nadie";

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);

  @Test
  void theStrategyLeadsToItAndNothingIsRehearsedBeforeItIsAsked() {
    assertThat(boss.get("/estrategia").body()).contains("href=\"/estrategia/ensayo\"");
    assertThat(boss.get(PAGE).body()).contains("90 días").doesNotContain("class=\"chart\"");
  }

  @Test
  void itDrawsTheDaysAndNamesWhoHearsMostAndWhoHearsNothing() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "50.00", "2026-02-20");
    world.debtorWithoutAddress("Beto").owes("B1", "10.00", "2026-02-27");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    var page = boss.get(ASKED).body();
    assertThat(page)
        .contains("<svg", "a un cliente", "Sin correo al que escribir", "Ana", "Beto")
        .contains("/cartera/" + world.debtor("Ana").id());
  }

  @Test
  void theDaysAreAFileToo() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01").owes("A2", "50.00", "2026-02-20");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    assertThat(boss.get(ASKED).body()).contains("/estrategia/ensayo/dias.csv?");
    var file = boss.get(ASKED.replace("?", "/dias.csv?")).body();
    assertThat(file)
        .contains("Día,Estrategia,Paso,Qué toca,Cuántos,Moneda,Importe")
        .contains("2026-03-04,Todos los demás,3,Primer recordatorio,1,MXN,100.00");
  }

  @Test
  void itSaysInWordsWhichRuleHoldsBackWhoseLetters() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-05").owes("A2", "50.00", "2026-03-06");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    assertThat(boss.get(ASKED).body())
        .contains("Lo que frenan las reglas de contacto", "a otro día", "La casa")
        .doesNotContain("HOUSE-GAP-1");
  }

  @Test
  void aDraftIsRehearsedAsIfItWereInForce() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    boss.get("/estrategia");
    var kept =
        boss.post(
            "/estrategia/borrador",
            Map.of("accion", "guardar", "dias.0", "5", "lado.0", "despues", "tono.0", "firm"));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(boss.get(PAGE + "?borrador=1&dias=30&pagan=nadie").body())
        .contains("Un mensaje a un cliente", "1 · Recordatorio firme");
    assertThat(boss.get(ASKED).body()).doesNotContain("Un mensaje a un cliente");
  }

  @Test
  void whatItCostsIsSaidWithThePricesOfTheCompanyAndNeverGuessed() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    assertThat(boss.get(ASKED).body())
        .contains("Sin precios puestos", "href=\"#precios\"")
        .contains("Ningún paso pide una llamada");
    var kept =
        boss.post(PAGE, Map.of("correo", "0,0350", "minutos", "6", "dias", "30", "pagan", "nadie"));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(boss.get(ASKED).body())
        .contains("$0.18\u00a0MXN por 5 correos", "value=\"0.035\"")
        .doesNotContain("Sin precios puestos");
  }

  @Test
  void aPriceThatIsNoneIsSaidBesideItsFieldAndNothingIsKept() {
    boss.get(PAGE);
    var answer = boss.post(PAGE, Map.of("correo", "-3", "minutos", "999"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"-3\"", "hasta cuatro decimales", "de 0 a 240");
    assertThat(world.asks("select count(*) from dunning.tariff where tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void withoutDebtsItSaysThatNothingWouldLeave() {
    assertThat(boss.get(ASKED).body()).contains("no saldría ningún mensaje");
  }

  @Test
  void whoMayNotDecideDoesNotRehearse() {
    assertThat(Staff.loggedIn(world.tenant, Role.AGENT).get(PAGE).status()).isEqualTo(403);
  }
}
