package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account for calls beside that of text messages, its switch, and one's own telephone. */
class VoicePagesTest {

  private static final String PATH = "/ajustes/llamadas";
  private static final String OWN = "/ajustes/mi-telefono";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @ParameterizedTest
  @CsvSource({"ADMIN, 200, 200", "MANAGER, 403, 200", "AGENT, 403, 200", "VIEWER, 403, 403"})
  void onlyAnAdministratorSeesTheAccountAndWhoeverWorksHasATelephone(
      Role role, int account, int own) {
    var browser = Staff.loggedIn(tenant, role);

    assertThat(browser.get(PATH).status()).isEqualTo(account);
    assertThat(browser.get(OWN).status()).isEqualTo(own);
  }

  @Test
  void callsByAMachineAreOffUntilSomebodySwitchesThemOn() {
    assertThat(admin.get(PATH).body()).contains("se marcan a mano").doesNotContain("checked");
    admin.post(PATH, Map.of("numero", "+52 81 1234 5678", "cuenta", "AC1", "token", "clave"));

    assertThat(setting()).isEqualTo(VoiceSettings.Setting.OFF);
    assertThat(connected()).isFalse();

    admin.post(PATH, Map.of("numero", "+528112345678", "automaticas", "1"));

    assertThat(setting().automatic()).isTrue();
    assertThat(connected()).isTrue();
    assertThat(saved().orElseThrow().key("token")).as("kept when left empty").isEqualTo("clave");
  }

  @Test
  void keysLeftEmptyAreThoseOfTheTextMessages() {
    tenants.run(
        tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(
                    tx,
                    Channel.SMS,
                    new Account("twilio", "+1", Map.of("account", "AC9", "token", "la-de-sms"))));
    assertThat(admin.get(PATH).body()).contains("usar el de tu cuenta de SMS");

    admin.post(PATH, Map.of("numero", "+528112345678"));

    assertThat(saved().orElseThrow().key("token")).isEqualTo("la-de-sms");
    assertThat(admin.get(PATH).body()).doesNotContain("la-de-sms");
  }

  @Test
  void aNumberThatNobodyCanCallIsASentenceBesideItsField() {
    admin.get(PATH);
    var answer = admin.post(PATH, Map.of("numero", "5512", "cuenta", "AC1", "token", "clave"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"numero-error\"", "clave del país");
    assertThat(saved()).isEmpty();
  }

  @Test
  void aTelephoneOfOnesOwnIsKeptAndTakenBack() {
    admin.get(OWN);
    assertThat(admin.post(OWN, Map.of("telefono", "55 1234")).status()).isEqualTo(422);

    admin.post(OWN, Map.of("telefono", "+52 55 1111 2222"));
    assertThat(admin.get(OWN).body()).contains("value=\"+525511112222\"");

    admin.post(OWN, Map.of("telefono", ""));
    assertThat(admin.get(OWN).body()).doesNotContain("5511112222");
  }

  @Test
  void theAccountIsTakenAway() {
    admin.get(PATH);
    admin.post(PATH, Map.of("numero", "+528112345678", "cuenta", "AC1", "token", "clave"));
    admin.post(PATH + "/olvido", Map.of());

    assertThat(saved()).isEmpty();
  }

  private Optional<Account> saved() {
    return tenants.in(tenant, tx -> TestApplication.bean(Accounts.class).of(tx, Channel.VOICE));
  }

  private VoiceSettings.Setting setting() {
    return tenants.in(tenant, tx -> TestApplication.bean(VoiceSettings.class).of(tx));
  }

  private boolean connected() {
    return tenants.in(
        tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · channels.\nselect exists (select from messaging.v_connected c"
                            + " where c.tenant_id = :tenant and c.channel = 'voice')"))
                .query(Boolean.class)
                .single());
  }
}
