package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Race;
import dev.puntual.TestApplication;
import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.Campaigns;
import dev.puntual.dunning.campaign.Occurrences;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Fault;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two people save or drop at the same moment: the slower one reads what the quicker one did. */
@Timeout(60)
class SavingRaceTest {

  private static final String PAGE = "/estrategia";
  private static final Condition TREE =
      new Condition.All(
          List.of(
              new Condition.Leaf(
                  Field.DAYS_PAST_DUE,
                  "",
                  Operator.MORE_THAN,
                  new Condition.Operand.Figure(BigDecimal.TEN))));

  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final Books books = TestApplication.bean(Books.class);
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser boss = Staff.loggedIn(tenant, Role.ADMIN);
  private final UUID large = segment("Grandes");
  private final UUID small = segment("Chicos");

  @BeforeEach
  void opens() {
    assertThat(boss.get(PAGE).status()).isEqualTo(200);
  }

  @Test
  void twoStrategiesOfOneNameAreOneTooMany() {
    var lost =
        Race.lost(
            tenant,
            tx -> strategies.add(tx, "Cuentas grandes", large),
            () -> begins("CUENTAS  grandes", small));

    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.body()).contains("Ya hay una estrategia que se llama «CUENTAS grandes»");
  }

  @Test
  void twoStrategiesOfTwoNamesAreBothThere() {
    var second =
        Race.lost(tenant, tx -> strategies.add(tx, "Una", large), () -> begins("Otra", small));

    assertThat(second.location()).endsWith(PAGE + "?e=3");
    assertThat(boss.get(PAGE).body()).contains("Una", "Otra");
  }

  @Test
  void aStrategyIsNotRenamedToWhatAnotherIsCalledThatMoment() {
    begins("Una", large);
    begins("Otra", small);

    var lost =
        Race.lost(
            tenant,
            tx -> strategies.change(tx, 2, "Prioridad", large, 10),
            () -> renames(3, "prioridad"));

    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.body()).contains("Ya hay una estrategia que se llama «prioridad»");
  }

  @Test
  void aDroppedStrategyDoesNotComeBackUnderANameThatIsTakenThatMoment() {
    begins("Una", large);
    boss.post(PAGE + "/baja/2", Map.of());

    Race.lost(
        tenant,
        tx -> strategies.add(tx, "Una", small),
        () -> boss.post(PAGE + "/alta/2", Map.of()));

    assertThat(boss.get(PAGE).body()).contains("Ya hay una estrategia que se llama «Una»");
  }

  @Test
  void twoSegmentsOfOneNameAreOneTooManyNewRenamedOrBroughtBack() {
    var sameName =
        new Segments.Outcome.Refused(List.of(new Fault(0, Fault.Code.SAME_NAME, "FERIA")));

    assertThat(Race.lost(tenant, tx -> save(tx, null, "Feria"), () -> saves(null, "FERIA")))
        .isEqualTo(sameName);
    assertThat(Race.lost(tenant, tx -> save(tx, large, "Expo"), () -> saves(small, "EXPO")))
        .isEqualTo(
            new Segments.Outcome.Refused(List.of(new Fault(0, Fault.Code.SAME_NAME, "EXPO"))));
    transactions.in(tenant, tx -> segments.drop(tx, small));
    assertThat(
            Race.<Boolean>lost(
                    tenant,
                    tx -> save(tx, null, "Chicos"),
                    () -> transactions.in(tenant, tx -> segments.restore(tx, small)))
                .booleanValue())
        .isFalse();
  }

  @Test
  void twoBooksOfOneNameAreOneTooManyNewOrBroughtBack() {
    var feria = book("Feria").orElseThrow();
    transactions.in(tenant, tx -> books.drop(tx, feria));

    assertThat(Race.lost(tenant, tx -> books.of(tx, "Expo", List.of(), null), () -> book("EXPO")))
        .isEmpty();
    assertThat(
            Race.<Boolean>lost(
                    tenant,
                    tx -> books.of(tx, "Feria", List.of(), null),
                    () -> transactions.in(tenant, tx -> books.restore(tx, feria)))
                .booleanValue())
        .isFalse();
  }

  @Test
  void aSegmentIsNotDroppedFromUnderAStrategyThatBeginsThatMoment() {
    var lost =
        Race.lost(
            tenant,
            tx -> {
              assertThat(TestApplication.bean(SavedViews.class).stays(tx, large)).isPresent();
              strategies.add(tx, "Con prisa", large);
            },
            () -> drops("/segmentos/", large));

    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.body()).contains("no se puede quitar", "la estrategia «Con prisa»");
  }

  @Test
  void aStrategyOrAStepDoesNotBeginOnASegmentThatIsDroppedThatMoment() {
    var strategy = Race.lost(tenant, tx -> drop(tx, large), () -> begins("Tarde", large));
    assertThat(strategy.status()).isEqualTo(422);
    assertThat(strategy.body()).contains("Ese segmento ya no existe");

    var step =
        Race.lost(
            tenant,
            tx -> drop(tx, small),
            () ->
                boss.post(
                    PAGE + "/borrador",
                    Map.of(
                        "accion", "guardar",
                        "dias.0", "3",
                        "lado.0", "despues",
                        "tono.0", "gentle",
                        "solo.0", small.toString())));
    assertThat(step.status()).isEqualTo(422);
  }

  @Test
  void aSegmentOrABookIsNotDroppedFromUnderACampaignThatIsKeptThatMoment() {
    var feria = book("Feria").orElseThrow();

    var segment =
        Race.lost(
            tenant,
            tx -> keep(tx, new Audience.OfSegment(large)),
            () -> drops("/segmentos/", large));
    assertThat(segment.body()).contains("no se puede quitar", "la campaña «Con prisa»");

    var book =
        Race.lost(
            tenant,
            tx -> keep(tx, new Audience.OfBook(feria)),
            () -> drops("/directorios/", feria));
    assertThat(boss.get(book.location()).body()).contains("todavía lo usa Con prisa");
  }

  @Test
  void aCampaignForASegmentThatIsDroppedThatMomentSaysSo() {
    var kept =
        Race.lost(
            tenant,
            tx -> drop(tx, large),
            () ->
                boss.post(
                    "/campanas",
                    Map.of(
                        "tipo", "notice",
                        "nombre", "Tarde",
                        "para", "segment:" + large,
                        "repite", "now",
                        "asunto.es", "Un aviso de {{empresa}}",
                        "texto.es", "Hola. {{contacto}}")));

    assertThat(boss.get(kept.location()).body())
        .contains("Ese segmento o directorio ya no está. Elige otro");
  }

  /** As the editor keeps one. */
  private static void keep(TenantTx tx, Audience audience) {
    var day = LocalDate.parse("2026-12-01");
    var once = new Occurrences(Occurrences.Unit.ONCE, 0, day, null, LocalTime.NOON);
    var plan = new Campaign.Plan("Con prisa", Campaign.Kind.NOTICE, audience, once);
    var text = new Campaign.Text("Un aviso de {{empresa}}", "Hola. {{contacto}}");
    var texts = new Campaign.Texts(Map.of(Language.ES, text));
    assertThat(TestApplication.bean(CampaignCheck.class).draft(tx, plan, texts)).isEmpty();
    TestApplication.bean(Campaigns.class).keep(tx, null, plan, texts, Ids.next());
  }

  private void drop(TenantTx tx, UUID segment) {
    assertThat(segments.lock(tx, segment)).isTrue();
    assertThat(segments.drop(tx, segment)).isTrue();
  }

  private Browser.Answer begins(String name, UUID segment) {
    return boss.post(
        PAGE + "/nueva", Map.of("nombre", name, "segmento", segment.toString(), "inicio", ""));
  }

  private Browser.Answer renames(int strategy, String name) {
    return boss.post(
        PAGE + "/datos",
        Map.of(
            "e",
            String.valueOf(strategy),
            "nombre",
            name,
            "segmento",
            small.toString(),
            "orden",
            "20"));
  }

  private Browser.Answer drops(String place, UUID id) {
    return boss.post(place + id + "/fin", Map.of());
  }

  private Optional<UUID> book(String name) {
    return transactions.in(tenant, tx -> books.of(tx, name, List.of(), null));
  }

  private UUID segment(String name) {
    return ((Segments.Outcome.Kept) saves(null, name)).id();
  }

  private Segments.Outcome saves(@Nullable UUID id, String name) {
    return transactions.in(tenant, tx -> save(tx, id, name));
  }

  private Segments.Outcome save(TenantTx tx, @Nullable UUID id, String name) {
    return segments.save(tx, id, name, TREE, null);
  }
}
