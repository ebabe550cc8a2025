package dev.puntual.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Messages whose end a person must tell, and the list as a file. */
class MessageActionsTest {

  private final DeskWorld world = new DeskWorld();
  private final MessagePages pages = TestApplication.bean(MessagePages.class);
  private final MessageActions actions = TestApplication.bean(MessageActions.class);
  private final MessageFile files = TestApplication.bean(MessageFile.class);
  private final UUID unknown =
      world.message(world.reachableDebtor("Ferretería Lince"), "firm", "unknown", "no_answer", 1);

  @Test
  void theListOfWhatIsUnclearSaysWhyAndOffersBothWays() {
    assertThat(list(world.viewer(), "por-aclarar"))
        .contains("pudieron llegar o no", "/" + unknown + "/llegada", "/" + unknown + "/otra-vez")
        .contains("Pregunta al cliente antes de repetirlo");
  }

  @Test
  void whatArrivedIsSentAndStaysSo() {
    var answer = actions.arrived(world.viewer(), unknown, "por-aclarar");
    assertThat(answer.getHeaders().getLocation()).hasToString("/mensajes?ver=por-aclarar");
    actions.again(world.viewer(), unknown, "");
    assertThat(list(world.viewer(), "por-aclarar")).contains("Nada por aclarar");
    assertThat(list(world.viewer(), "")).contains("Ferretería Lince");
    assertThat(world.trail()).containsExactly("messaging.mark_sent Ana Pérez");
  }

  @Test
  void whatDidNotArriveGoesBackToTheQueue() {
    actions.again(world.viewer(), unknown, "");
    assertThat(list(world.viewer(), "por-salir")).contains("Ferretería Lince");
    assertThat(world.trail()).containsExactly("messaging.send_again Ana Pérez");
  }

  @Test
  void whoMayOnlyLookIsAskedNothing() {
    var visitor = world.viewer(Language.ES, Role.VIEWER);
    assertThat(list(visitor, "por-aclarar"))
        .contains("Ferretería Lince")
        .doesNotContain("/llegada");
    assertThat(text(pages.one(visitor, unknown))).doesNotContain("/llegada");
    assertThat(text(pages.one(world.viewer(), unknown))).contains("/llegada");
  }

  @Test
  void whatWasRefusedMayBeTriedAgainButCannotHaveArrived() {
    var refused =
        world.message(
            world.reachableDebtor("Abarrotes Puma"), "due", "rejected", "rejected_mailbox", 1);
    assertThat(text(pages.one(world.viewer(), refused)))
        .contains("/otra-vez")
        .doesNotContain("/llegada");
  }

  @Test
  void whenNothingLeavesThePageSaysSinceWhenAndWhy() {
    assertThat(list(world.viewer(), "")).doesNotContain("Ahora no sale ningún correo");
    world.write(
        """
        insert into messaging.lane (tenant_id, channel, trouble, trouble_since)
        values (:tenant, 'email', 'auth', :since)
        """,
        Map.of("since", Timestamp.from(DeskWorld.NOW.minusSeconds(3600))));
    assertThat(list(world.viewer(), ""))
        .contains("Ahora no sale ningún correo, desde el 20 nov, 11:30.", "usuario o la contraseña")
        .contains("/ajustes/correo");
    assertThat(list(world.viewer(Language.EN, Role.AGENT), "")).doesNotContain("/ajustes/correo");
  }

  @Test
  void theFileHoldsTheWholeListThatIsShown() throws IOException {
    var debtor = world.reachableDebtor("=Hojas");
    for (int day = 1; day <= 3; day++) {
      world.message(debtor, "due", "accepted", "", day);
    }
    var file = files.file(world.viewer(), "enviados").getBody();
    var rows =
        new String(Objects.requireNonNull(file).getContentAsByteArray(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1))
        .startsWith("'=Hojas,Ana Pérez,pagos@cliente.example,por correo,Aviso del día");
    assertThat(rows).noneMatch(row -> row.contains("Lince"));
  }

  private String list(Viewer viewer, String tab) {
    return text(pages.list(viewer, tab, ""));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
