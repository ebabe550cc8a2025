package dev.puntual.desk.messages;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Texted;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.simulator.Fate;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What people read of a message that went to a telephone. */
class TextMessagePagesTest extends Texted {

  private final MessagePages pages = TestApplication.bean(MessagePages.class);

  @Test
  void aTextMessageStandsAsItLeftWithWhatItsCarrierTold() {
    texted();
    assertThat(list("enviados")).contains("por SMS", "El proveedor dice que llegó al teléfono.");
    assertThat(page())
        .contains("Aceros del Bajio: ", "/p/", "SMS como lo vio el cliente, en ", ">Llegó<")
        .contains("Qué avisó el proveedor")
        .doesNotContain("<iframe");
  }

  @Test
  void aTextMessageThatReachedNobodyIsNotCalledSent() {
    carriers.twilio().fates(_ -> new Fate.Fails(30005));
    texted();
    assertThat(list("no-llegaron"))
        .contains("En ese número no hay nadie. Corrige el contacto.")
        .contains("No llegaron <span class=\"count\">1</span>");
    assertThat(list("enviados")).doesNotContain("En ese número no hay nadie", "Enviados <span");
    assertThat(page()).contains(">No llegó<", "30005", "Este mensaje no llegó", "o llámale");
  }

  private void texted() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
  }

  private String list(String tab) {
    return text(pages.list(viewer(), tab, ""));
  }

  private String page() {
    var message =
        world.asks("select m.message_id from messaging.v_message m where m.tenant_id = :tenant");
    return text(pages.one(viewer(), UUID.fromString(message.getFirst())));
  }

  private Viewer viewer() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.AGENT);
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
