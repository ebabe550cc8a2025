package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.desk.debtor.DebtorStory;
import dev.puntual.kernel.DebtorId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Whoever works through the calls of the list goes from one customer to the next. */
class CallRunTest {

  private static final Map<String, String> RAN =
      Map.of("fin", "hecho", "dijo", "nobody", "nota", "", "de", "cliente", "lista", "todos");

  private final DeskWorld world = new DeskWorld();
  private final CallWorld calls = new CallWorld(world);
  private final TaskPages pages = TestApplication.bean(TaskPages.class);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final CallActions calling = TestApplication.bean(CallActions.class);
  private final DebtorId lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");
  private final DebtorId mudo = world.debtor("Mudo sin teléfono");
  private final DebtorId puma = calls.debtor("Ferretería Puma", "+52 55 8765 4321");

  @BeforeEach
  void threeOwe() {
    world.owes(lince, "A-1", "1200", "MXN", 12);
    world.owes(mudo, "B-1", "900", "MXN", 12);
    world.owes(puma, "C-1", "700", "MXN", 12);
  }

  @Test
  void aCallTakenFromTheListEndsAtTheNextCustomerWhoMayBeCalled() {
    var first = calls.task(lince);
    calls.task(mudo);
    calls.task(puma);
    var list = text(pages.list(world.viewer(), "call", "", ""));
    assertThat(list)
        .contains("name=\"lista\" value=\"todos\"", "/cartera/" + lince + "?lista=todos");

    var taken = calling.take(world.viewer(), first, "todos");
    assertThat(where(taken)).isEqualTo("/cartera/" + lince + "?lista=todos");
    var page = DebtorStory.run(world.viewer(), lince, "todos", "");
    assertThat(text(page)).contains("Llamadas por hacer", "Dejarlo y seguir con otro");

    var ended = actions.end(world.viewer(), first, RAN);
    assertThat(where(ended)).isEqualTo("/cartera/" + puma + "?lista=todos." + lince);
    assertThat(toast(ended))
        .contains("Ferretería Lince: Nadie contestó", "/pendientes/" + first + "/regreso/todos");
    assertThat(text(DebtorStory.run(world.viewer(), puma, "todos." + lince, "")))
        .contains("Volver a Ferretería Lince", "name=\"lista\" value=\"todos." + lince);
  }

  @Test
  void whatIsDoneDuringTheCallDoesNotEndTheRunAndAnotherCustomersPageIsNoPartOfIt() {
    calls.task(lince);
    calls.task(puma);
    var cookie = cookie(DebtorStory.run(world.viewer(), lince, "todos", ""), CallRun.COOKIE);
    assertThat(text(DebtorStory.run(world.viewer(), lince, "", cookie)))
        .as("back from making a link")
        .contains("Llamadas por hacer");
    assertThat(text(DebtorStory.run(world.viewer(), puma, "", cookie)))
        .doesNotContain("Llamadas por hacer");
    assertThat(text(DebtorStory.run(world.viewer(), lince, "https://otra.example", "x")))
        .doesNotContain("Llamadas por hacer");
  }

  @Test
  void takenBackTheDebtorStandsThereAgainInTheSameRun() {
    var first = calls.task(lince);
    calls.task(puma);
    actions.end(world.viewer(), first, RAN);
    assertThat(where(actions.reopen(world.viewer(), first, "todos")))
        .isEqualTo("/cartera/" + lince + "?lista=todos");
    assertThat(text(pages.list(world.viewer(), "call", "", ""))).contains("Ferretería Lince");
  }

  @Test
  void afterTheLastOneTheListSaysWhatIsLeft() {
    var only = calls.task(lince);
    calls.task(mudo);
    assertThat(where(actions.end(world.viewer(), only, RAN))).isEqualTo("/pendientes?que=call");
  }

  @Test
  void whoIsLetBeForNowStaysInTheListAndComesAgainAtItsEnd() {
    var first = calls.task(lince);
    var last = calls.task(puma);
    assertThat(where(pages.skip(world.viewer(), first, "mios")))
        .as("none is theirs")
        .isEqualTo("/pendientes?que=call&ver=mios");
    assertThat(where(pages.skip(world.viewer(), first, "todos"))).startsWith("/cartera/" + puma);
    assertThat(where(pages.skip(world.viewer(), last, "todos"))).startsWith("/cartera/" + lince);
    assertThat(calls.contacts()).as("nobody was called").isEmpty();
  }

  @Test
  void whatLacksStandsBesideTheFieldAndTheRunGoesOnAfterwards() {
    var first = calls.task(lince);
    calls.task(puma);
    var refused =
        actions.end(
            world.viewer(), first, Map.of("fin", "hecho", "de", "cliente", "lista", "todos"));
    assertThat(text(refused))
        .contains("Di cómo terminó la llamada", "name=\"lista\" value=\"todos\"");
  }

  @Test
  void outsideOfARunTheDebtorsPageStays() {
    UUID first = calls.task(lince);
    calls.task(puma);
    var ended =
        actions.end(
            world.viewer(), first, Map.of("fin", "hecho", "dijo", "talked", "de", "cliente"));
    assertThat(where(ended)).isEqualTo("/cartera/" + lince);
    assertThat(toast(ended)).contains("Ferretería Lince: Hablamos");
  }

  private static String where(ResponseEntity<byte[]> answer) {
    return Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  /** What the next page says, and where its undo leads. */
  private static String toast(ResponseEntity<byte[]> answer) {
    var said = new StringBuilder();
    for (var part : cookie(answer, "said").split("\\.", -1)) {
      said.append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
          .append(' ');
    }
    return said.toString();
  }

  private static String cookie(ResponseEntity<byte[]> answer, String name) {
    return answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).stream()
        .filter(line -> line.startsWith(name + "="))
        .findFirst()
        .orElseThrow()
        .replaceAll("^[^=]+=([^;]*).*", "$1");
  }
}
