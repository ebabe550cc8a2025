package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Required content is checked at approval: a letter that lacks some stays, the others leave. */
class BarredLettersTest {

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);

  @BeforeEach
  void oneOfTheTwoLivesWhereALawWantsMoreSaid() {
    world.debtor("Lince").owes("A-1", "10.00", "2026-02-27");
    world
        .debtor("Padaria")
        .lives("BR", "America/Sao_Paulo", "pt")
        .owes("B-1", "10.00", "2026-02-27");
    world.fileArrives();
  }

  @Test
  @DisplayName("required content is checked at approval: what lacks some stays, with the reason")
  void theLetterThatLacksSomethingStaysAndTheOtherLeaves() {
    assertThat(approved("2026-03-02")).isEqualTo(new Plans.Approved(1, 0, 1));
    assertThat(messages()).containsExactly("Lince");
    assertThat(world.decisions()).containsExactly("Lince A-1 3 due", "Padaria B-1 3 lacking");
    assertThat(boss.get("/hoy").body())
        .contains("Al mensaje le falta algo que la ley de su país pide decir")
        .contains("/ajustes/datos-en-mensajes");
  }

  @Test
  @DisplayName("once it is filled in, the same step leaves")
  void itsStepIsNotTakenAndLeavesOnceTheCompanyHasToldWhatWasMissing() {
    approved("2026-03-02");
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions())
        .contains("Padaria B-1 3 lacking")
        .doesNotContain("Padaria B-1 3 due");
    boss.get("/ajustes/datos-en-mensajes");
    boss.post(
        "/ajustes/datos-en-mensajes",
        Map.of("domicilio", "Av. Juárez 1, León", "numero", "ANO010101AB1"));

    world.dayBreaks("2026-03-04");
    assertThat(messages()).containsExactly("Lince", "Padaria");
  }

  @Test
  @DisplayName("a plan that goes by itself is not let past it either")
  void nobodysApprovalLetsItGo() {
    var planned = (Evaluated.Planned) world.dayBreaks("2026-03-02");
    var let = in(planned, null);
    assertThat(let.lacking()).isEqualTo(1);
    assertThat(messages()).containsExactly("Lince");
  }

  @Test
  void whoeverApprovesReadsHowManyStay() {
    world.dayBreaks("2026-03-02");
    var plan =
        world.asks("select p.plan_id from dunning.plan p where p.tenant_id = :tenant").getFirst();
    boss.get("/hoy");
    boss.post("/hoy/planes/" + plan + "/envio", Map.of());
    assertThat(boss.get("/hoy").body()).contains("Un mensaje en camino; uno se queda");
  }

  private Plans.Approved approved(String day) {
    return in((Evaluated.Planned) world.dayBreaks(day), Ids.next());
  }

  private Plans.Approved in(Evaluated.Planned planned, @Nullable UUID person) {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx -> TestApplication.bean(Plans.class).approve(tx, planned.plan(), person));
  }

  private List<String> messages() {
    return world.asks(
        "select recipient from messaging.v_message where tenant_id = :tenant order by requested_at, recipient");
  }
}
