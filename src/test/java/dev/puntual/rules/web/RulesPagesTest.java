package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import dev.puntual.tenants.entry.Staff;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RulesPagesTest {

  private static final String PAGE = "/ajustes/reglas";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();

  @Test
  void everyPackReadsAsSentencesInBothLanguages() {
    for (var language : Language.values()) {
      var voice = Voice.of(language, "MX", ZoneId.of("America/Mexico_City"), Instant.EPOCH);
      for (Pack pack : Shelf.packs().keySet()) {
        var card = PackCard.of(pack, "MX", voice);
        assertThat(card.hours().size() + card.limits().size() + card.people().size())
            .isEqualTo((int) pack.rules().count());
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
