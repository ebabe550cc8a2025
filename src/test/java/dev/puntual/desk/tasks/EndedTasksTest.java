package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Tasks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of what ended says what happened, not only that it is over. */
class EndedTasksTest {

  private final DeskWorld world = new DeskWorld();
  private final CallWorld calls = new CallWorld(world);
  private final TaskPages pages = TestApplication.bean(TaskPages.class);
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final Disputes disputes = TestApplication.bean(Disputes.class);
  private final Holds holds = TestApplication.bean(Holds.class);
  private final BusinessDate today = new BusinessDate(DeskWorld.TODAY);

  @Test
  void aPromiseSaysHowMuchAndByWhen() {
    var lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");
    world.owes(lince, "A-1", "1200", "MXN", 12);
    promised(lince, "900");
    assertThat(ended()).contains("Prometió $900", "a más tardar el 27 nov");
  }

  @Test
  void aPromiseOfWhatIsDueSaysItInEachCurrency() {
    var lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");
    world.owes(lince, "A-1", "1200", "MXN", 12);
    world.owes(lince, "A-2", "300", "USD", 3);
    promised(lince, "");
    assertThat(ended()).contains("$1,200").containsPattern("y (US)?\\$300").contains("27 nov");
  }

  @Test
  void anObjectionSaysHowItWasAnsweredAndIsNeverLeftUndone() {
    var right = objected("Ferretería Lince", "A-1");
    var wrong = objected("Ferretería Puma", "B-1");
    var lifted = objected("Ferretería Ocelote", "C-1");
    world.transactions.run(
        world.tenant,
        tx -> {
          disputes.end(tx, right, new BigDecimal("200"), "Faltó una caja", today, world.person);
          disputes.end(tx, wrong, null, "Firmó de recibido", today, world.person);
          holds.lift(tx, lifted, world.person);
        });
    assertThat(ended())
        .contains("Tenía razón", "Se le descontaron $200", "Faltó una caja")
        .contains("No procedió", "Se le respondió y se le vuelve a cobrar", "Firmó de recibido")
        .contains("Levantada", "Se levantó sin respuesta")
        .doesNotContain("No se hizo");
  }

  @Test
  void creditGivenAgainIsNotWorkLeftUndone() {
    var lince = calls.debtor("Ferretería Lince", "+52 55 1234 5678");
    world.owes(lince, "A-1", "1200", "MXN", 12);
    var stop = calls.task(lince);
    world.write(
        "update worklist.task set kind = 'credit_hold' where tenant_id = :tenant and task_id = :id",
        Map.of("id", stop));
    world.transactions.run(
        world.tenant, tx -> TestApplication.bean(Tasks.class).liftCredit(tx, stop, world.person));
    assertThat(ended())
        .contains("Levantada", "Tiene crédito otra vez")
        .doesNotContain("No se hizo");
    assertThat(calls.page(lince)).contains("Levantado: ").doesNotContain("No se hizo");
  }

  private void promised(DebtorId debtor, String sum) {
    actions.end(
        world.viewer(),
        calls.task(debtor),
        Map.of("fin", "hecho", "dijo", "promise", "dia", "2026-11-27", "monto", sum, "nota", ""));
  }

  private UUID objected(String name, String number) {
    var debtor = calls.debtor(name, "+52 55 1234 5678");
    var debt = world.owes(debtor, number, "1200", "MXN", 12);
    return world.transactions.in(
        world.tenant,
        tx ->
            holds.place(
                tx,
                new Holds.Request(debtor, debt, HoldReason.DISPUTE, "No llegó", today, null),
                world.person));
  }

  private String ended() {
    var answer = pages.list(world.viewer(), "", "terminados", "");
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
