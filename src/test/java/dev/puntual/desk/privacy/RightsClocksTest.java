package dev.puntual.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P07, in time, by the clocks of section 7: every request about personal data has the last day that
 * its law leaves, by the working days of the person's country, and who closed it with what stays.
 */
class RightsClocksTest {

  private static final SqlFile MOVE =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          update receivables.debtor d set country = :country where d.tenant_id = :tenant and d.debtor_id = :debtor
          """);

  private final World world = new World("2026-03-30");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);
  private World.Debtor ana;
  private String page = "";

  @BeforeEach
  void anaOwes() {
    ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    page = "/cartera/" + ana.id() + "/datos";
    manager.get(page);
  }

  /** Counted by hand on a calendar; Monday 30 March 2026 is before Easter, the 5 April. */
  @ParameterizedTest
  @CsvSource({
    "MX, access, 2026-04-27",
    "CO, access, 2026-04-15",
    "CO, erasure, 2026-04-22",
    "PE, rectification, 2026-04-15",
    "AR, access, 2026-04-09",
    "EC, opposition, 2026-04-14",
    "ES, erasure, 2026-04-30",
    "CL, access, 2026-04-29",
    "KE, access, 2026-04-09",
  })
  void theLastDayFollowsTheLawAndTheWorkingDaysOfThePersonsCountry(
      String country, String kind, String last) {
    livesIn(country);

    asks(kind, "2026-03-30");

    assertThat(
            world.asks(
                "select r.kind, r.answer_by from receivables.v_rights_request r where r.tenant_id ="
                    + " :tenant"))
        .containsExactly(kind + " " + last);
  }

  @Test
  void theDayItArrivedBeginsTheClockAndTomorrowIsRefusedBesideTheField() {
    asks("rectification", "2026-03-02");
    assertThat(
            manager
                .post(
                    page + "/solicitud",
                    Map.of("que", "access", "recibida", "2099-01-01", "como", "correo"))
                .body())
        .contains("Escribe el día en que llegó");

    assertThat(manager.get(page).body()).contains("contesta a más tardar el 31 de marzo");
    assertThat(manager.get("/hoy").body())
        .as("a day before the last")
        .contains("Una persona espera respuesta sobre sus datos");
  }

  @Test
  void theRegisterTeachesWhileEmptyAndThenShowsWhoClosedItWithWhat() {
    assertThat(register("")).contains("Nada por contestar", "Sus datos personales");
    asks("rectification", "2026-03-30");
    assertThat(register("")).contains("Corregir sus datos", "por contestar");
    var request =
        world
            .asks(
                "select r.request_id from receivables.v_rights_request r where r.tenant_id ="
                    + " :tenant")
            .getFirst();

    assertThat(
            manager
                .post(page + "/solicitud/" + request + "/respuesta", Map.of("resultado", "si"))
                .body())
        .contains("Escribe con qué se le contestó");
    manager.post(
        page + "/solicitud/" + request + "/respuesta",
        Map.of("resultado", "si", "respuesta", "Se corrigió su correo"));

    assertThat(register("")).contains("Nada por contestar");
    assertThat(register("?ver=todas")).contains("Ana", "contestada", "cumplida");
    assertThat(manager.get("/ajustes/datos-personales/solicitudes.csv").body())
        .contains("Se corrigió su correo", "2026-03-30", "cumplida");
    assertThat(
            Staff.loggedIn(world.tenant, Role.AGENT)
                .get("/ajustes/datos-personales/solicitudes")
                .status())
        .isEqualTo(403);
  }

  @Test
  void anErasureThatWaitsForItsDebtsCanBeAnsweredInTimeAndAFetchedCopyAnswersAnAccess() {
    asks("erasure", "2026-03-30");
    asks("access", "2026-03-30");
    assertThat(
            world.asks(
                "select count(*) from receivables.v_rights_request r where r.tenant_id = :tenant"
                    + " and r.state = 'held'"))
        .containsExactly("2");

    manager.post(page + "/copia", Map.of());
    var erasure =
        world
            .asks(
                "select r.request_id from receivables.v_rights_request r where r.tenant_id ="
                    + " :tenant and r.kind = 'erasure'")
            .getFirst();
    manager.post(
        page + "/solicitud/" + erasure + "/respuesta",
        Map.of("resultado", "si", "respuesta", "En cuanto salde A1"));

    assertThat(
            world.asks(
                "select r.kind, r.state, r.answered_at is not null from"
                    + " receivables.v_rights_request r where r.tenant_id = :tenant order by 1"))
        .containsExactly("access done t", "erasure held t");
    assertThat(register("")).contains("Nada por contestar");
  }

  @Test
  void whoeverObjectsIsLeftAloneFromThenOn() {
    asks("opposition", "2026-03-30");

    assertThat(
            world.asks("select s.scope from messaging.v_suppression s where s.tenant_id = :tenant"))
        .containsExactly("person");
  }

  private String register(String query) {
    return manager.get("/ajustes/datos-personales/solicitudes" + query).body();
  }

  private void asks(String kind, String received) {
    assertThat(
            manager
                .post(
                    page + "/solicitud",
                    Map.of("que", kind, "recibida", received, "como", "correo del cliente"))
                .status())
        .isEqualTo(303);
  }

  private void livesIn(String country) {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                tx.sql(MOVE).param("country", country).param("debtor", ana.id().value()).update());
  }
}
