package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.receivables.Rights;
import dev.puntual.receivables.RightsWaiting;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P07: whoever watches over the installation hears of a last day before it is past. */
class RightsAlarmTest {

  private static final String ALARM = "/salud/derechos";

  /** Years before any other test: what they leave unanswered is not due yet. */
  private final World world = new World("2024-04-01");

  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private final Browser nobody = new Browser(TestApplication.port());
  private World.Debtor ana;

  @BeforeEach
  void anaAsksToBeCorrected() {
    ana = world.debtor("Ana").owes("A1", "100.00", "2024-03-27");
    world.fileArrives();
    var page = "/cartera/" + ana.id() + "/datos";
    manager.get(page);
    manager.post(
        page + "/solicitud",
        Map.of("que", "rectification", "recibida", "2024-04-01", "como", "correo"));
  }

  @AfterEach
  void nobodyWaitsAnyMore() {
    answers();
  }

  @Test
  void itIsCalmUntilTwoDaysAreLeftAndLoudUntilSomebodyAnswers() {
    var last = LocalDate.parse(last());
    world.itIs(last.minusDays(3).toString(), "10:00");
    assertThat(nobody.get(ALARM).status()).isEqualTo(200);

    world.itIs(last.minusDays(2).toString(), "10:00");
    var near = nobody.get(ALARM);
    assertThat(near.status()).isEqualTo(503);
    assertThat(near.body())
        .contains("puntual_rights_last_day_near 1", "puntual_rights_last_day_past 0")
        .doesNotContain("Ana");

    world.itIs(last.plusDays(2).toString(), "10:00");
    assertThat(nobody.get(ALARM).body()).contains("puntual_rights_last_day_past 1");
    assertThat(TestApplication.bean(RightsWaiting.class).look().late()).isOne();

    answers();
    assertThat(nobody.get(ALARM).status()).isEqualTo(200);
  }

  private String last() {
    return world
        .asks("select r.answer_by from receivables.v_rights_request r where r.tenant_id = :tenant")
        .getFirst();
  }

  private void answers() {
    var request =
        world
            .asks(
                "select r.request_id from receivables.v_rights_request r where r.tenant_id = :tenant")
            .getFirst();
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(Rights.class)
                    .answer(tx, ana.id(), UUID.fromString(request), true, "corregido", Ids.next()));
  }
}
