package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Who works on a debtor's page stays there, also when the end of a task lacks something. */
class RefusedBesideTheDebtorTest {

  private final DeskWorld world = new DeskWorld();
  private final CallWorld calls = new CallWorld(world);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final DebtorId lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");

  @BeforeEach
  void aDebtorOwes() {
    world.owes(lince, "A-1", "1200", "MXN", 12);
  }

  @Test
  void whatIsMissingIsAskedForOnThePageOfTheDebtorWithWhatWasTyped() {
    var task = calls.taken(lince);

    var refused = actions.end(world.viewer(), task, said("cliente", "nota", "hablamos"));

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(text(refused))
        .contains("<h1>Ferretería Lince", "Di cómo terminó la llamada", ">hablamos</textarea>")
        .contains("A-1", "name=\"de\" value=\"cliente\"")
        .doesNotContain("<h1>Pendientes");
  }

  @Test
  void theListIsTheListAgain() {
    var task = calls.taken(lince);

    var refused = actions.end(world.viewer(), task, said("", "nota", "hablamos"));

    assertThat(text(refused)).contains("<h1>Pendientes", ">hablamos</textarea>");
  }

  @Test
  void whatAnotherEndedMeanwhileIsSaidOnThePageOfTheDebtorToo() {
    var task = calls.taken(lince);
    actions.end(world.viewer(), task, said("cliente", "dijo", "talked"));

    var late = actions.end(world.viewer(), task, said("cliente", "dijo", "talked"));

    assertThat(late.getHeaders().getLocation()).hasToString("/cartera/" + lince);
    assertThat(actions.end(world.viewer(), task, said("", "dijo", "talked")).getHeaders())
        .extracting(headers -> Objects.requireNonNull(headers.getLocation()).toString())
        .isEqualTo("/pendientes");
  }

  private static Map<String, String> said(String from, String field, String typed) {
    return Map.of("fin", "hecho", "de", from, field, typed);
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
