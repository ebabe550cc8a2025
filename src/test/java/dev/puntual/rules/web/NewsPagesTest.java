package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Imprinted;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Addressees;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.TrialPack;
import dev.puntual.rules.Trials;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** C19: a pack update first lists the planned sends it changes. */
class NewsPagesTest {

  private static final String FIVE = "\"MON\", \"TUE\", \"THU\", \"FRI\", \"SAT\"";

  private final World world = new World("2026-03-09");
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  @DisplayName("C19: an update that loosens lists what it changes and waits for a yes")
  void anEditionThatLoosensListsTheWaitingPlanItWouldChangeAndWaitsForAYes() {
    var law = new TrialPack("LU", "Europe/Luxembourg");
    law.starts("1", FIVE, 3);
    owes(law);
    world.itIs("2026-03-10", "09:00");
    var pages = pages(law.starts("2", FIVE + ", \"WED\"", 3));
    world.dayBreaks("2026-03-11");

    var shown = text(pages.show(viewer(), "TRIAL-LU"));

    assertThat(shown)
        .contains("Ley de prueba: de la versión 1 a la 2", "Espera tu sí", "Si dices que sí")
        .contains("Esto dejaría de pedirse, o se pediría menos", "Lunes, Martes, Jueves")
        .contains("De un mensaje que espera su hora, cambiaría uno.")
        .contains("Lindenhof", "Saldría el 11 mar, 09:00", "12 mar, 01:00")
        .contains("Sí, seguir solo con la nueva")
        .doesNotContain("/mensajes/");
    assertThat(world.asks("select count(*) from messaging.v_message m where m.tenant_id = :tenant"))
        .as("nothing was asked for")
        .containsExactly("0");

    pages.agree(viewer(), "TRIAL-LU");
    assertThat(text(pages.show(viewer(), "TRIAL-LU")))
        .contains("Alguien de tu empresa dijo que sí el 11 mar")
        .doesNotContain("Sí, seguir solo con la nueva");
    assertThat(world.asks("select a.action from tenants.v_audit a where a.tenant_id = :tenant"))
        .contains("rules.agreed");
  }

  @Test
  @DisplayName("C19: an update that tightens counts at once and lists what it moves")
  void anEditionThatTightensCountsAlreadyAndListsTheSlotsItMoves() {
    var law = new TrialPack("BE", "Europe/Brussels");
    law.starts("1", FIVE + ", \"WED\"", 3);
    owes(law);
    world.itIs("2026-03-11", "09:00");
    var pages = pages(law.starts("2", FIVE, 3));
    world.approves(world.dayBreaks("2026-03-11"));

    assertThat(text(pages.show(viewer(), "TRIAL-BE")))
        .contains("Cuenta ya", "Solo aprieta, así que cuenta desde el 11 mar")
        .contains("Lo que cambia frente a la versión anterior")
        .contains("Lindenhof", "Saldría el 12 mar, 01:00", "11 mar, 09:00")
        .doesNotContain("Sí, seguir solo con la nueva");
  }

  @Test
  void whereNothingEverChangedThePageSaysSo() {
    var law = new TrialPack("CY", "Asia/Nicosia");
    world.itIs("2027-03-11", "09:00");
    assertThat(text(pages(law.startsWithout()).show(viewer(), "")))
        .as("of a company that came after")
        .doesNotContain("<tbody");
  }

  private void owes(TrialPack law) {
    Imprinted.whole(world);
    world
        .debtor("Lindenhof")
        .lives(law.country(), law.zone(), "es")
        .owes("L-1", "1200", "2026-03-01");
    world.fileArrives();
  }

  private NewsPages pages(ContactRules rules) {
    var lines =
        new TrialLines(
            tenants,
            TestApplication.bean(Trials.class),
            rules,
            TestApplication.bean(Addressees.class));
    return new NewsPages(
        tenants,
        rules,
        lines,
        TestApplication.bean(Audit.class),
        TestApplication.bean(SettingsPages.class));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private Viewer viewer() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.MANAGER);
  }
}
