package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.World;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Complaint 13 on the pages: written down, seen everywhere it counts, answered. */
class DisputePagesTest {

  private final World world = new World("2026-03-02");
  private final Disputed disputes = new Disputed(world);
  private final World.Debtor ana = world.debtor("Ana");
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);

  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "1200.00", "2026-02-27");
    world.fileArrives();
  }

  @Test
  @DisplayName("13: from the objection to its answer, by hand")
  void anObjectionToAPartIsWrittenDownSeenAndAnswered() {
    var page = "/cartera/" + ana.id();
    assertThat(agent.get(page).body()).contains("href=\"" + page + "/aclaracion\"");
    assertThat(agent.get(page + "/aclaracion").body()).contains("Registrar una aclaración", "F1");
    agent.post(
        page + "/aclaracion",
        Map.of(
            "documento", ana.debt("F1").toString(),
            "monto", "$1,000.50",
            "nota", "llegó incompleto",
            "responder", "2026-03-06"));

    assertThat(agent.get(page).body())
        .contains("Aclaración por $1,000.50", "el resto, $199.50", "se sigue cobrando")
        .contains("Responde Lucía Prado, a más tardar el 6 mar", "llegó incompleto");
    assertThat(agent.get("/pendientes?ver=mios").body()).contains("Vence el 6 mar", "Responder");
    assertThat(disputes.portal(ana))
        .contains("Además, $1,000.50", "está en aclaración con", "Pagar $199.50");

    var id =
        world
            .asks("select d.hold_id from worklist.v_dispute d where d.tenant_id = :tenant")
            .getFirst();
    assertThat(agent.get(page + "/aclaracion/" + id).body())
        .contains("Responder la aclaración", "Se sigue cobrando");
    var tooMuch =
        agent.post(
            page + "/aclaracion/" + id,
            Map.of("fin", "procede", "monto", "1100", "nota", "faltaba una caja"));
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.body()).contains("No puede ser más de lo que está en aclaración");
    agent.post(
        page + "/aclaracion/" + id,
        Map.of("fin", "procede", "monto", "1000.50", "nota", "faltaba una caja"));
    assertThat(agent.get(page).body()).doesNotContain("se sigue cobrando").contains("199.50");
    assertThat(agent.get("/pendientes?ver=mios").body()).contains("Nada pendiente");
    assertThat(disputes.portal(ana)).contains("Pagar $199.50").doesNotContain("aclaración con");
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    var page = "/cartera/" + ana.id() + "/aclaracion";
    agent.get(page);
    var answer =
        agent.post(page, Map.of("monto", "mil", "responder", "2026-03-01", "documento", ""));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Elige con qué documento", "Escribe un monto mayor que cero")
        .contains("Elige hoy o un día que venga", "quien responda lo necesita");
    var more =
        agent.post(
            page,
            Map.of(
                "documento", ana.debt("F1").toString(),
                "monto", "1.200,01",
                "nota", "x",
                "responder", "2026-03-06"));
    assertThat(more.body()).contains("No puede ser más de lo que se debe: $1,200");
  }

  @Test
  void whatIsObjectedToAsAWholeIsNotAskedForOnTheDebtorsPage() {
    disputes.opens(ana, "F1", null);
    assertThat(disputes.portal(ana))
        .contains("lo que debe está en aclaración", "¿Quiere pagar de todos modos?")
        .doesNotContain("Además,")
        .doesNotContain("value=\"todo\"");
  }
}
