package dev.puntual.tenants.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.ContactWindow;
import dev.puntual.tenants.FirstHours;
import dev.puntual.tenants.Founder;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody opens a company with hours that its country forbids. */
class HoursByCountryTest {

  @Test
  void aCompanyInPeruBeginsWithoutSaturdaysAndReadsWhy() {
    var tenant = company("PE", "America/Lima", "PEN", Language.ES);
    assertThat(window(tenant).days())
        .doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
        .hasSize(5);
    assertThat(admin(tenant).get("/ajustes/horario").body())
        .contains("En Perú una empresa empieza de lunes a viernes de 08:00 a 19:00, sin sábados.")
        .contains("Así lo pide: Ley 29571, Código de Protección y Defensa del Consumidor");
  }

  @Test
  void aCompanyInChileBeginsWithTheHoursOfTheHouse() {
    var tenant = company("CL", "America/Santiago", "CLP", Language.EN);
    assertThat(window(tenant)).isEqualTo(ContactWindow.usual());
    assertThat(admin(tenant).get("/ajustes/horario").body()).doesNotContain("Así lo pide");
  }

  @Test
  void hoursThatNobodyTouchedFollowTheCompanyToAnotherCountry() {
    var tenant = company("MX", "America/Mexico_City", "MXN", Language.ES);
    assertThat(moveToEcuador(tenant)).contains("El horario pasó a ser el del nuevo país");
    assertThat(window(tenant)).isEqualTo(FirstHours.of("EC").window());
    assertThat(admin(tenant).get("/ajustes/bitacora").body())
        .contains("Cambió el país, y con él el horario");
  }

  @Test
  void hoursThatSomebodyChoseStayAsTheyAre() {
    var tenant = company("MX", "America/Mexico_City", "MXN", Language.ES);
    var admin = admin(tenant);
    admin.get("/ajustes/horario");
    admin.post("/ajustes/horario", Map.of("dia-2", "10:00", "dia-2-cierra", "12:00"));
    assertThat(moveToEcuador(tenant)).contains("Cambios guardados").doesNotContain("nuevo país");
    assertThat(window(tenant).days()).containsOnlyKeys(DayOfWeek.TUESDAY);
  }

  private static String moveToEcuador(TenantId tenant) {
    var admin = admin(tenant);
    admin.get("/ajustes/empresa");
    var card =
        Map.of(
            "empresa", "Comercial Andina",
            "pais", "EC",
            "idioma", "es",
            "contacto", "Cobranza",
            "contacto-correo", "cobranza@andina.example",
            "plazo", "30",
            "aprobacion", "first");
    assertThat(admin.post("/ajustes/empresa", card).status()).isEqualTo(303);
    return admin.get("/ajustes/empresa").body();
  }

  private static TenantId company(String country, String zone, String money, Language language) {
    var company =
        new NewCompany(
            "Comercial Andina", country, ZoneId.of(zone), Currency.getInstance(money), language);
    return TestApplication.bean(Companies.class)
        .openAnother(company, new Founder("Mariana Ríos", Staff.address(), "no password"))
        .tenant();
  }

  private static Browser admin(TenantId tenant) {
    return Staff.loggedIn(tenant, Role.ADMIN);
  }

  private static ContactWindow window(TenantId tenant) {
    return TestApplication.bean(TenantTransactions.class)
        .in(tenant, tx -> ContactCalendars.load(tx, List.of(), LocalDate.of(2026, 11, 20)))
        .window();
  }
}
