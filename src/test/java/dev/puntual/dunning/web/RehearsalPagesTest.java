package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Timing;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
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
        .contains("Día,Estrategia,Paso,Qué toca,Canal,Cuántos,Moneda,Importe")
        .contains("2026-03-04,Todos los demás,3,Primer recordatorio,correo,1,MXN,100.00");
  }

  @Test
  void theListsBehindTheFiguresAreFilesWithEverybody() {
    for (int n = 10; n < 35; n++) {
      world.debtor("Oyente " + n).owes("O" + n, "100.00", "2026-03-01");
    }
    world.debtorWithoutAddress("Beto").owes("B1", "10.00", "2026-02-27");
    world.debtor("=Carla").owes("C1", "10.00", "2026-03-05").owes("C2", "10.00", "2026-03-06");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    var page = boss.get(ASKED).body();
    assertThat(page).contains("lista=heard", "lista=over", "lista=quiet");
    assertThat(page.split("Oyente ")).as("the page names a few").hasSizeLessThan(22);
    assertThat(list("heard"))
        .startsWith("\ufeffClave,Cliente,Mensajes,En sus 7 días más cargados")
        .contains("Oyente 10,5,", "Oyente 34,5,", "'=Carla,")
        .doesNotContain("Beto");
    assertThat(list("quiet").lines())
        .containsExactly(
            "\ufeffClave,Cliente,Por qué,Documentos", "Beto,Beto,Sin correo al que escribir,1");
    assertThat(list("over").lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("\ufeffClave,Cliente,Previstos,Detenidos,A otro día,Regla");
    assertThat(list("over")).contains("'=Carla").doesNotContain("HOUSE-GAP-1");
  }

  @Test
  void everybodyIsOnAPageOfTheListAndEachOpensTheDebtor() {
    for (int n = 100; n < 170; n++) {
      world.debtor("Oyente " + n).owes("O" + n, "100.00", "2026-03-01");
    }
    world.debtorWithoutAddress("Beto").owes("B1", "10.00", "2026-02-27");
    world.debtor("Carla").owes("C1", "10.00", "2026-03-05").owes("C2", "10.00", "2026-03-06");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    assertThat(boss.get(ASKED).body()).contains("clientes?borrador=0&amp;dias=30&amp;pagan=nadie");
    var named = new HashSet<String>();
    var pages = new ArrayList<Integer>();
    var address = PAGE + "/clientes" + ASKED.substring(PAGE.length()) + "&ver=todos";
    while (!address.isEmpty()) {
      var page = boss.get(address).body();
      var names = Pattern.compile("href=\"/cartera/([0-9a-f-]{36})\"").matcher(page).results();
      var found = names.map(one -> one.group(1)).toList();
      named.addAll(found);
      pages.add(found.size());
      var next = Pattern.compile("href=\"([^\"]*despues=[^\"]*)\"").matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    assertThat(pages).as("no debtor twice").containsExactly(50, 22);
    assertThat(named).hasSize(72).contains(world.debtor("Beto").id().toString());
    assertThat(boss.get(ASKED.replace("?", "/clientes?") + "&ver=nada").body())
        .contains("Beto", "Sin correo al que escribir")
        .doesNotContain("Oyente", "Carla");
    assertThat(boss.get(ASKED.replace("?", "/clientes?") + "&ver=de-mas").body())
        .contains("Carla")
        .doesNotContain("Oyente", "Beto");
  }

  private String list(String list) {
    return boss.get(ASKED.replace("?", "/clientes.csv?") + "&lista=" + list).body();
  }

  @Test
  void everyStepIsNamedWithItsChannelAndHourAndEachSegmentWithItsShare() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Beto").owes("B1", "9000.00", "2026-03-01");
    world.fileArrives();
    TestApplication.bean(TenantTransactions.class).run(world.tenant, this::strategies);
    world.evaluates(Cause.DAILY);
    assertThat(boss.get(ASKED).body())
        .contains("Canal", "correo", "equipo", "Aviso al equipo")
        .contains("Por segmento", "Deben más de 5000", "Los que no están en otro")
        .contains("A qué hora", "Desde las 15:00", "En cuanto abre el horario")
        .contains("Además, una llamada o tarea");
  }

  private void strategies(TenantTx tx) {
    HouseSteps.follow(
        tx,
        HouseSteps.step(3, Stage.GENTLE, Action.MESSAGE),
        HouseSteps.step(9, Stage.FIRM, Action.ALERT));
    var large =
        new Condition.Leaf(
            Field.DEBT_BALANCE,
            "",
            Operator.AT_LEAST,
            new Condition.Operand.Amount(Money.of("5000.00", "MXN")));
    var segment =
        (Segments.Outcome.Kept)
            TestApplication.bean(Segments.class)
                .save(tx, null, "Deben más de 5000", new Condition.All(List.of(large)), null);
    var book = TestApplication.bean(Strategies.class);
    int number = book.add(tx, "Grandes", segment.id()).orElseThrow();
    var manner = new Manner(Manner.USUAL.to(), new Leaving.From(LocalTime.of(15, 0)));
    var step = new Ladder.Step(0, new Timing.Due(4), Stage.FIRM, null, Action.MESSAGE, manner);
    book.keep(tx, number, List.of(step), Repeat.NEVER);
    assertThat(book.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
  }

  @Test
  void daysWithMoreMailsThanTheProviderLetsThroughAreCounted() {
    world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Beto").owes("B1", "100.00", "2026-03-01");
    world.fileArrives();
    world.evaluates(Cause.DAILY);
    boss.get(PAGE);
    assertThat(boss.post(PAGE, Map.of("tope", "1", "dias", "30", "pagan", "nadie")).status())
        .isEqualTo(303);
    assertThat(boss.get(ASKED).body())
        .contains("Tu proveedor deja salir 1 correos al día", "5 días se pasan", "con 2.");
    boss.post(PAGE, Map.of("tope", "2", "dias", "30", "pagan", "nadie"));
    assertThat(boss.get(ASKED).body()).contains("Ningún día pasa de los 2 correos");
    var wrong = boss.post(PAGE, Map.of("tope", "0"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("un número entero de correos");
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
  void whereAllIsPaidItSaysThatNothingWouldLeave() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.pays(ana.debt("A1"), "100.00");

    assertThat(boss.get(ASKED).body()).contains("no saldría ningún mensaje");
  }

  @Test
  void whoMayNotDecideDoesNotRehearse() {
    assertThat(Staff.loggedIn(world.tenant, Role.AGENT).get(PAGE).status()).isEqualTo(403);
  }
}
