package dev.puntual.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Cause;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

class MessagePagesTest {

  private static final Pattern MESSAGE =
      Pattern.compile("data-main href=\"/mensajes/([0-9a-f-]{36})\"");

  private final World world = new World("2026-11-20");
  private final MessagePages pages = TestApplication.bean(MessagePages.class);

  @Test
  void aCompanyThatHasSaidNothingIsPointedToThePlan() {
    assertThat(list("")).contains("Todavía no sale ningún mensaje", "/hoy");
  }

  @Test
  void aMessageIsSeenAsTheCustomerSawIt() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-10-01");
    world.fileArrives();
    world.approves(world.evaluates(Cause.IMPORT));
    assertThat(list("por-salir")).contains("Ferretería Lince");
    assertThat(list("enviados"))
        .contains("Un mensaje aprobado espera su hora", "/mensajes?ver=por-salir")
        .doesNotContain("Los mensajes nacen del plan");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    var sent = list("enviados");
    assertThat(sent).contains("Ferretería Lince", "ferreteralince@cliente.example");
    assertThat(list("buzon")).contains("Ferretería Lince", "no salen de esta instalación");
    var message = message(sent);
    assertThat(text(pages.one(viewer(), message)))
        .contains("/carta", "Último aviso")
        .contains("se quedó en el buzón local; no hay servidor de correo");
    var response = new MockHttpServletResponse();
    var letter = text(pages.letter(viewer(), message, response));
    assertThat(letter).contains("A-1", "<base target=\"_blank\">");
    assertThat(response.getHeader(SecurityHeaders.POLICY)).startsWith("default-src 'none'");
  }

  @Test
  void anotherCompanysMessageDoesNotExist() {
    assertThatThrownBy(() -> pages.one(viewer(), Ids.next()))
        .isInstanceOf(ResponseStatusException.class);
  }

  private static UUID message(String html) {
    var found = MESSAGE.matcher(html);
    assertThat(found.find()).isTrue();
    return UUID.fromString(found.group(1));
  }

  private String list(String tab) {
    return text(pages.list(viewer(), tab, ""));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private Viewer viewer() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.ADMIN);
  }
}
