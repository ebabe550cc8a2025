package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.ResponseEntity;

/** Strategies for segments: begun, named, left and missed. */
@Timeout(60)
class StrategyListPagesTest {

  private static final String PAGE = "/estrategia";

  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser boss = Staff.loggedIn(tenant, Role.ADMIN);
  private final UUID large = segment("Grandes", "50000");
  private final UUID small = segment("Chicos", "10");

  @BeforeEach
  void opens() {
    assertThat(boss.get(PAGE).body()).contains("Nueva estrategia para un segmento");
  }

  @Test
  void aStrategyBeginsWithTheLadderThatWasChosenAndWritesToNobodyYet() {
    var answer = begins("Colegiaturas", large, "school_fees");
    assertThat(answer.location()).endsWith(PAGE + "?e=2");
    assertThat(boss.get(PAGE + "?e=2").body())
        .contains("Versión 1 · borrador", "sin publicar", "segmento «Grandes»")
        .contains("El primer lunes desde 3 días después", "El día 16 del mes")
        .contains("se repite cada mes, hasta 3 veces");
  }

  @Test
  void aStrategyForASchoolSpeaksToFamiliesInTextsThatAreTheCompanysFromThenOn() {
    begins("Familias", large, "school_fees");
    begins("Más familias", small, "school_fees");
    assertThat(boss.get("/ajustes/plantillas").body())
        .containsOnlyOnce("La colegiatura que sigue, de {{empresa}}")
        .contains("The next school fee, from {{company}}", "Colegiaturas: ");
    assertThat(boss.get(PAGE + "?e=2").body()).contains("<option value=\"t1\" selected");
  }

  @Test
  void withoutAChoiceItBeginsWithTheStepsInUse() {
    begins("Grandes", large, "");
    assertThat(boss.get(PAGE + "?e=2").body()).contains("7 días antes", "30 días después");
  }

  @Test
  void twoStrategiesAreNeverCalledTheSame() {
    begins("Grandes cuentas", large, "");
    var again = begins(" grandes   CUENTAS ", small, "subscriptions");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("Ya hay una estrategia que se llama «grandes CUENTAS»")
        .contains("value=\"subscriptions\" checked");
    assertThat(begins("Todos los demás", small, "").status()).isEqualTo(422);
    assertThat(begins("Chicas", small, "").status()).isEqualTo(303);
    assertThat(renames(3, "Grandes cuentas", small, "10").body()).contains("Ya hay una estrategia");
    assertThat(renames(3, "Chicas", small, "10").status()).isEqualTo(303);
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    var answer = boss.post(PAGE + "/nueva", Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Escribe un nombre para la estrategia", "Elige a qué segmento va dirigida");
    assertThat(begins("x".repeat(61), large, "").body()).contains("caben 60 letras");
    begins("Grandes", large, "");
    assertThat(renames(2, "Grandes", large, "diez").body()).contains("Escribe el orden");
  }

  @Test
  void aStrategyForASegmentThatWasDroppedIsRefused() {
    transactions.in(tenant, tx -> segments.drop(tx, small));
    assertThat(begins("Chicas", small, "").body()).contains("Ese segmento ya no existe");
    assertThat(begins("Chicas", Ids.next(), "").status()).isEqualTo(422);
    assertThat(keeps(small).body()).contains("Ese segmento ya no existe");
  }

  @Test
  void aSegmentThatAStrategyNeedsStaysAndWhoNeedsItIsNamed() {
    begins("Cuentas de Nápoles", large, "");
    assertThat(drops(large).status()).isEqualTo(422);
    assertThat(drops(large).body())
        .contains("«Grandes» no se puede quitar")
        .contains("la estrategia «Cuentas de Nápoles»");
    assertThat(keeps(small).status()).isEqualTo(303);
    assertThat(drops(small).body()).contains("el paso 1 del borrador de «Todos los demás»");
    boss.post(PAGE + "/publicacion", Map.of());
    assertThat(drops(small).body()).contains("el paso 1 de «Todos los demás»");
    assertThat(boss.get("/segmentos").body()).contains("Grandes", "Chicos");
  }

  @Test
  void aSegmentWithoutStrategyGoesAndItsStrategyDoesNotComeBack() {
    begins("Cuentas de Lomas", large, "");
    assertThat(boss.post(PAGE + "/baja/2", Map.of()).status()).isEqualTo(303);
    assertThat(drops(large).status()).isEqualTo(303);
    boss.post(PAGE + "/alta/2", Map.of());
    assertThat(boss.get(PAGE).body())
        .contains("No puede volver: su segmento")
        .doesNotContain("Cuentas de Lomas");
  }

  @Test
  void aDroppedStrategyComesBackUnlessItsNameWasGivenAway() {
    begins("Cuentas de Lomas", large, "");
    boss.post(PAGE + "/baja/2", Map.of());
    assertThat(boss.get(PAGE).body()).contains(PAGE + "/alta/2").doesNotContain("Cuentas de Lomas");
    boss.post(PAGE + "/alta/2", Map.of());
    assertThat(boss.get(PAGE).body()).contains("Cuentas de Lomas");
    boss.post(PAGE + "/baja/2", Map.of());
    begins("Cuentas de Lomas", small, "");
    boss.post(PAGE + "/alta/2", Map.of());
    assertThat(boss.get(PAGE).body()).contains("Ya hay una estrategia que se llama");
  }

  @Test
  void aTemplateAttackInANameStaysText() {
    var attack = "${7*7} {{7*7}} {0} <b>";
    assertThat(begins(attack, large, "").status()).isEqualTo(303);
    assertThat(boss.get(PAGE + "?e=2").body())
        .contains("${7*7} {{7*7}} {0} &lt;b&gt;")
        .doesNotContain(">49", "<b>");
    assertThat(drops(large).body()).contains("la estrategia «${7*7} {{7*7}} {0} &lt;b&gt;»");
    assertThat(boss.get("/ajustes/bitacora").body()).contains("${7*7} {{7*7}} {0}");
  }

  @Test
  void theSentencesAreSaidInEnglishToo() {
    var viewer = DeskWorld.viewer(tenant, Ids.next(), DeskWorld.NOW, Language.EN, Role.ADMIN);
    var lists = TestApplication.bean(StrategyListPages.class);
    assertThat(html(lists.add(viewer, Map.of())))
        .contains("Write a name for the strategy", "Choose which segment it is for");
    begins("Large", large, "");
    var again = Map.of("nombre", "large", "segmento", small.toString());
    assertThat(html(lists.add(viewer, again)))
        .contains("There is a strategy called “large” already");
    var steps = Map.of("accion", "guardar", "dias.0", "3", "lado.0", "semana", "tono.0", "gentle");
    assertThat(html(TestApplication.bean(StrategyPages.class).change(viewer, 1, steps)))
        .contains("Choose which day of the week.");
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private Browser.Answer begins(String name, UUID segment, String start) {
    return boss.post(
        PAGE + "/nueva", Map.of("nombre", name, "segmento", segment.toString(), "inicio", start));
  }

  private Browser.Answer renames(int strategy, String name, UUID segment, String order) {
    return boss.post(
        PAGE + "/datos",
        Map.of(
            "e",
            String.valueOf(strategy),
            "nombre",
            name,
            "segmento",
            segment.toString(),
            "orden",
            order));
  }

  private Browser.Answer drops(UUID segment) {
    return boss.post("/segmentos/" + segment + "/fin", Map.of());
  }

  private Browser.Answer keeps(UUID only) {
    var fields = new HashMap<String, String>();
    fields.put("accion", "guardar");
    fields.put("dias.0", "3");
    fields.put("lado.0", "despues");
    fields.put("tono.0", "gentle");
    fields.put("solo.0", only.toString());
    return boss.post(PAGE + "/borrador", fields);
  }

  private UUID segment(String name, String amount) {
    var least = new Condition.Operand.Amount(Money.of(new BigDecimal(amount), "MXN"));
    var tree =
        new Condition.All(
            List.of(new Condition.Leaf(Field.DEBT_BALANCE, "", Operator.AT_LEAST, least)));
    return ((Segments.Outcome.Kept)
            transactions.in(tenant, tx -> segments.save(tx, null, name, tree, null)))
        .id();
  }
}
