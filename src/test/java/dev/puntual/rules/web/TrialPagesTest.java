package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Cause;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.packs.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;

/** What other rules would do to the messages that wait for their hour, before they count. */
class TrialPagesTest {

  private final World world = new World("2026-11-17");
  private final TrialPages pages = TestApplication.bean(TrialPages.class);

  @Test
  void whileNothingWaitsNothingWouldChange() {
    assertThat(text(tries("1", "")))
        .contains("Con un contacto en siete días como mucho", "Ahora nada está por salir")
        .doesNotContain("<tbody");
    assertThat(text(pages.caps(viewer(Language.ES), Map.of())))
        .contains("Ver qué cambiaría")
        .doesNotContain("Guardar estos topes");
  }

  @Test
  void aTighterCapListsThePlannedMessagesItWouldMoveAndKeepsNothing() {
    twoWaitOnFriday();

    var tried = text(tries("", "168"));

    assertThat(tried)
        .contains("Con 168 horas entre dos contactos")
        .contains("De 2 mensajes que esperan su hora, cambiaría uno.")
        .contains("Uno saldría en otro momento, ninguno se quedaría sin salir")
        .contains(
            "Ferretería Lince", "Saldría el 24 nov", "Las horas que dejas entre dos contactos.")
        .contains("20 nov, 09:00", "/mensajes/", "Guardar estos topes")
        .doesNotContain("Abarrotes Puma");
    assertThat(text(tries("1", ""))).contains("Tu propio tope de contactos en siete días.");
    assertThat(text(tries("3", ""))).contains("Los 2 mensajes que esperan su hora saldrían igual.");
    assertThat(caps()).isEqualTo(Caps.none());
  }

  @Test
  void whatIsInForceAlreadyIsNoChange() {
    twoWaitOnFriday();
    var rules = TestApplication.bean(ContactRules.class);
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> rules.keep(tx, new Caps(null, null, 168)));

    assertThat(text(tries("", "168"))).contains("saldrían igual");
    assertThat(text(tries("", "336"))).contains("cambiaría uno", "Saldría el 1 dic");
  }

  /** C19. */
  @Test
  @DisplayName("C19: a pack on trial lists the planned sends it changes, before it counts")
  void aNewVersionOfAPackListsThePlannedMessagesItWouldChangeBeforeItCounts() throws IOException {
    twoWaitOnFriday();
    var house =
        house()
            .replace(", \"FRI\"]", "]")
            .replace("version: \"2026.11.1\"", "version: \"2026.12.1\"");

    var tried = text(pages.pack(viewer(Language.EN), file(house)));

    assertThat(tried)
        .contains("With “The house”, version 2026.12.1")
        .contains("Of 2 messages that wait for their hour, 2 would change.")
        .contains("Would leave on 21 Nov, 09:00", "The house: Mon", "Ferretería Lince")
        .contains("Packs come with each version of Puntual")
        .doesNotContain("Keep these caps");
    assertThat(text(pages.pack(viewer(Language.EN), file(house()))))
        .contains("The 2 messages that wait for their hour would leave just the same.");
  }

  @Test
  void whatIsNoPackOrLooserThanLawIsRefusedInWords() throws IOException {
    var broken = pages.pack(viewer(Language.ES), file("schema: \"contact-rules/1\"\nid: 7"));
    assertThat(broken.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(broken)).contains("No se entiende como un paquete de reglas");
    assertThat(text(pages.pack(viewer(Language.ES), null)))
        .contains("Elige el archivo de un paquete, de 256 KB como mucho");
    var looser = tries("9", "");
    assertThat(looser.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(looser)).contains("La regla HOUSE-CAP-2 permite 3 como mucho");
  }

  /** One of them was written to on Tuesday as well. */
  private void twoWaitOnFriday() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-16");
    world.fileArrives();
    world.itIs("2026-11-17", "09:00");
    world.approves(world.evaluates(Cause.IMPORT));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    world.itIs("2026-11-20", "09:00");
    world.debtor("Ferretería Lince").owes("A-2", "800", "2026-11-10");
    world.debtor("Abarrotes Puma").owes("B-1", "900", "2026-11-10");
    world.fileArrives();
    world.approves(world.evaluates(Cause.IMPORT));
  }

  private Caps caps() {
    return TestApplication.bean(TenantTransactions.class)
        .in(world.tenant, TestApplication.bean(ContactRules.class)::caps);
  }

  private static String house() {
    return Shelf.packs().entrySet().stream()
        .filter(pack -> pack.getKey().id().equals("HOUSE"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static MockMultipartFile file(String text) {
    return new MockMultipartFile("archivo", text.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> tries(String week, String hours) {
    return pages.caps(viewer(Language.ES), Map.of("semana", week, "horas", hours));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private Viewer viewer(Language language) {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, language, Role.MANAGER);
  }
}
