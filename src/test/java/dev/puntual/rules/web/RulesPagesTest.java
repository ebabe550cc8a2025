package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Past;
import dev.puntual.rules.Question;
import dev.puntual.rules.Recipient;
import dev.puntual.rules.RuleVersion;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import dev.puntual.tenants.entry.Staff;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RulesPagesTest {

  private static final String PAGE = "/ajustes/reglas";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();

  @Test
  @DisplayName("C17: looser than law is refused when saved, tighter is kept")
  void aCapADayAndHoursBetweenAreComparedWithTheRulesWhenSaved() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    manager.get(PAGE);
    assertThat(manager.post(PAGE, Map.of("dia", "2")).body())
        .contains("La regla HOUSE-CAP-1 permite como mucho 1 al día");
    assertThat(manager.post(PAGE, Map.of("horas", "12")).body())
        .contains("La regla HOUSE-GAP-1 pide al menos 48 horas entre dos mensajes");
    assertThat(manager.post(PAGE, Map.of("dia", "1", "horas", "72")).status()).isEqualTo(303);
    assertThat(manager.get(PAGE).body()).contains("value=\"1\"", "value=\"72\"");
  }

  @Test
  void aSpanishPageSaysNothingOfThePacksInEnglish() {
    var page = Staff.loggedIn(tenant, Role.MANAGER).get(PAGE).body();
    assertThat(page).contains("Puntual: modales de la casa").doesNotContain("manners");
    for (Pack pack : Shelf.packs().keySet()) {
      assertThat(pack.sources())
          .as(pack.id())
          .extracting(source -> source.cite().es())
          .noneMatch(cite -> cite.matches("(?i).*\\b(and|the|of|as|together|amended|by)\\b.*"));
      assertThat(pack.openPoints()).as(pack.id()).noneMatch(point -> point.es().equals(point.en()));
    }
  }

  @Test
  void everyPackReadsAsSentencesInBothLanguages() {
    for (var language : Language.OF_TEAM) {
      var voice = Voice.of(language, "MX", ZoneId.of("America/Mexico_City"), Instant.EPOCH);
      for (Pack pack : Shelf.packs().keySet()) {
        var card = PackCard.of(pack, "MX", Collector.FIRST_PARTY, voice);
        assertThat(card.hours().size() + card.limits().size() + card.people().size())
            .isEqualTo((int) pack.rules().count());
        assertThat(card.duties())
            .allSatisfy(
                asked -> assertThat(asked.sentence()).isNotBlank().doesNotStartWith("rules."));
        assertThat(card.hours()).allSatisfy(line -> assertThat(line.sentence()).isNotBlank());
      }
    }
  }

  @Test
  void whoeverLooksSeesWhatBindsThemAndWhereItIsWritten() {
    var viewer = Staff.loggedIn(tenant, Role.VIEWER);

    assertThat(viewer.get(PAGE).body())
        .contains("Reglas de contacto", "Lunes a viernes, de 08:00 a 19:00", "Ley 2300 de 2023")
        .contains("Como mucho 3 contactos en 7 días, sumando todos los medios")
        .contains("Las llamadas masivas o automáticas deben mostrar el prefijo 600")
        .contains("El registro de contactos se guarda 5 años", "Puntual lo cumple.")
        .contains("Puntual solo lo dice: lo cumple tu equipo.")
        .doesNotContain("name=\"semana\"");
    assertThat(viewer.post(PAGE, Map.of("semana", "2")).status()).isEqualTo(403);
  }

  @Test
  void aStricterCapIsKeptAndALooserOneNamesTheRule() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    manager.get(PAGE);

    assertThat(manager.post(PAGE, Map.of("semana", "2", "horas", "72")).status()).isEqualTo(303);
    assertThat(manager.get(PAGE).body()).contains("value=\"2\"", "value=\"72\"");

    var looser = manager.post(PAGE, Map.of("semana", "5"));
    assertThat(looser.status()).isEqualTo(422);
    assertThat(looser.body()).contains("La regla HOUSE-CAP-2 permite 3 como mucho");
    assertThat(manager.post(PAGE, Map.of("horas", "-1")).status()).isEqualTo(422);
    assertThat(manager.get(PAGE).body()).contains("value=\"2\"");
  }

  @Test
  void aLenderIsBoundByWhatTheLawAsksOfLenders() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    assertThat(manager.get(PAGE).body()).contains("Solo para: ", "Lo que nosotros vendimos");
    assertThat(asked()).noneMatch(rule -> rule.pack().startsWith("MX"));

    assertThat(manager.post(PAGE + "/quien", Map.of("cobra", "financial_entity")).status())
        .isEqualTo(303);

    assertThat(asked()).anyMatch(rule -> rule.pack().startsWith("MX"));
    assertThat(manager.get(PAGE).body()).containsPattern("value=\"financial_entity\" selected");
    assertThat(manager.post(PAGE, Map.of("semana", "2")).status()).isEqualTo(303);
    assertThat(asked())
        .as("caps change nothing of it")
        .anyMatch(one -> one.pack().startsWith("MX"));
    manager.post(PAGE + "/quien", Map.of("cobra", "nonsense"));
    assertThat(asked()).anyMatch(rule -> rule.pack().startsWith("MX"));
    assertThat(Staff.loggedIn(tenant, Role.ADMIN).get("/ajustes/bitacora").body())
        .contains("Dijo qué cobra la empresa");
  }

  /** What a letter of ours to a Mexican debtor is judged by. */
  private List<RuleVersion> asked() {
    var ours =
        new Question(
            new DebtorId(new UUID(0, 1)),
            null,
            Channel.EMAIL,
            Question.Where.in("MX").at(ZoneId.of("America/Mexico_City")),
            new Question.Parties(Collector.FIRST_PARTY, DebtorClass.CONSUMER, Recipient.DEBTOR),
            DebtStage.LATE,
            Set.of(),
            null,
            true);
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> TestApplication.bean(ContactRules.class).of(tx).book())
        .decide(Past.none(), ours, Instant.parse("2026-03-03T17:00:00Z"))
        .evaluated();
  }

  @Test
  void hoursWiderThanARuleAreRefusedBesideTheirDay() {
    var manager = Staff.loggedIn(tenant, Role.MANAGER);
    manager.get("/ajustes/horario");

    var wider =
        manager.post(
            "/ajustes/horario",
            Map.of(
                "dia-2",
                "07:00",
                "dia-2-cierra",
                "13:00",
                "dia-7",
                "10:00",
                "dia-7-cierra",
                "12:00"));

    assertThat(wider.status()).isEqualTo(422);
    assertThat(wider.body())
        .contains("Martes: la regla HOUSE-TIME-1 solo deja escribir de 08:00 a 19:00")
        .contains("Domingo: la regla HOUSE-TIME-1 no deja escribir ese día");
  }
}
