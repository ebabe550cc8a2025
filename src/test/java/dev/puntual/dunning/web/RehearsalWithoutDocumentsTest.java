package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has brought nothing yet is told what a rehearsal is, and where to begin. */
class RehearsalWithoutDocumentsTest {

  private static final String PAGE = "/estrategia/ensayo";

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?borrador=0&dias=30&pagan=nadie", "?dias=90&pagan=costumbre&desde=3"})
  void itTeachesWhatItNeedsAndSendsToWhereThatComesIn(String asked) {
    assertThat(boss.get(PAGE + asked).body())
        .contains("Todavía no hay documentos que ensayar", "href=\"/importar\"", "<h1>Ensayo")
        .doesNotContain("<table", "rehearsal-form");
  }

  @Test
  void onceThereIsOneDocumentItIsAskedWhatToRehearseAlsoWhenThatIsPaid() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.pays(ana.debt("A1"), "100.00");

    assertThat(boss.get(PAGE).body()).contains("rehearsal-form").doesNotContain("Todavía no hay");
  }
}
