package dev.puntual.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.payments.Payments;
import dev.puntual.payments.Till;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayPagesTest {

  private static final String PAGE = "/ajustes/pagos";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);

  @Test
  void withoutAnySettingTheTestGatewayWorksAndThePageWarnsOfIt() {
    assertThat(till()).isEqualTo(Till.TRIAL);
    assertThat(admin.get(PAGE).body())
        .contains("Estás en modo de prueba")
        .contains("/avisos/stripe/" + tenant)
        .contains("checkout.session.async_payment_succeeded");
  }

  @Test
  void theTestGatewayGoesOffByItselfWhenLettersBeginToLeave() {
    admin.get(PAGE);
    admin.post(PAGE + "/via", Map.of("via", "TRIAL"));
    lettersLeave();

    assertThat(till()).isEqualTo(Till.CLOSED);
    assertThat(admin.get(PAGE).body())
        .contains("el modo de prueba se apagó solo")
        .doesNotContain("Estás en modo de prueba");
  }

  @Test
  void whoeverSwitchesItOnAgainKnowingThatHasItAndIsWarned() {
    lettersLeave();
    admin.get(PAGE);
    admin.post(PAGE + "/via", Map.of("via", "TRIAL"));

    assertThat(till()).isEqualTo(Till.TRIAL);
    assertThat(admin.get(PAGE).body()).contains("sigue encendido porque tú lo elegiste");
  }

  @Test
  void theMailServerOfAnotherCompanySwitchesNothingOff() {
    var other = Staff.company("Otra", Staff.address()).tenant();
    lettersLeave(other);
    assertThat(till()).isEqualTo(Till.TRIAL);
  }

  @Test
  void howToPayOtherwiseIsKeptAsWrittenAndCanBeTakenBack() {
    admin.get(PAGE);
    admin.post(PAGE + "/otra-forma", Map.of("texto", "Banco del Bajío\r\nCLABE 0123 <b>"));
    assertThat(admin.get(PAGE).body()).contains("Banco del Bajío\nCLABE 0123 &lt;b&gt;");

    admin.post(PAGE + "/otra-forma", Map.of("texto", " "));
    assertThat(admin.get(PAGE).body()).doesNotContain("Banco del Bajío");
  }

  @Test
  void howToPayOtherwiseHasAnEnd() {
    admin.get(PAGE);
    var answer = admin.post(PAGE + "/otra-forma", Map.of("texto", "x".repeat(2001)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Caben hasta 2,000 caracteres.");
  }

  @Test
  void onlyAdministratorsSetUpPayments() {
    assertThat(Staff.loggedIn(tenant, Role.MANAGER).get(PAGE).status()).isEqualTo(403);
  }

  @Test
  void aCompanyMayTakeNoPaymentsOnline() {
    admin.get(PAGE);
    assertThat(admin.post(PAGE + "/via", Map.of("via", "NONE")).status()).isEqualTo(303);
    assertThat(till()).isEqualTo(Till.CLOSED);
  }

  @Test
  void stripeCannotBeChosenBeforeItsKeysAreThere() {
    admin.get(PAGE);
    admin.post(PAGE + "/via", Map.of("via", "STRIPE"));
    assertThat(till()).isEqualTo(Till.TRIAL);
  }

  @Test
  void keysGoInSealedAndNeverComeOut() {
    admin.get(PAGE);
    var saved = admin.post(PAGE + "/stripe", Map.of("firma", "whsec_VerySecretIndeed"));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(admin.get(PAGE).body()).doesNotContain("VerySecretIndeed");
    assertThat(sealed()).hasSize(1);
    assertThat(new String(sealed().getFirst(), StandardCharsets.ISO_8859_1))
        .doesNotContain("VerySecretIndeed");
  }

  @Test
  void whatIsNoKeyIsSaidBesideItsField() {
    admin.get(PAGE);
    var answer = admin.post(PAGE + "/stripe", Map.of("llave", "pk_live_abcd", "firma", "abcd"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("No parece una llave secreta de Stripe")
        .contains("No parece un secreto de firma");
  }

  private void lettersLeave() {
    lettersLeave(tenant);
  }

  private static void lettersLeave(TenantId company) {
    var server =
        new MailServer(
            "mail.example", 25, MailServer.Security.NONE, "", "", "cobranza@aceros.example", "A");
    TestApplication.bean(TenantTransactions.class)
        .run(company, tx -> TestApplication.bean(MailServers.class).set(tx, server));
  }

  private Till till() {
    return TestApplication.bean(Payments.class).till(tenant);
  }

  private List<byte[]> sealed() {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · what is kept\nselect settings_sealed from payments.gateway where tenant_id = :tenant"))
                    .query((row, _) -> row.getBytes(1))
                    .list());
  }
}
