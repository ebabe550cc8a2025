package dev.puntual.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.whatsapp.KnownText;
import dev.puntual.messaging.whatsapp.TemplateState;
import dev.puntual.messaging.whatsapp.WhatsAppStandings;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppPagesTest {

  private static final String PATH = "/ajustes/whatsapp";
  private static final String ACCOUNT = PATH + "/cuenta";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser admin = Staff.loggedIn(tenant, Role.ADMIN);
  private final String number = digits();
  private final String business = digits();

  @BeforeEach
  void open() {
    TestApplication.providers()
        .whatsApp()
        .account(
            number,
            business,
            "ficha-de-luisa",
            "secreto-de-luisa",
            URI.create("http://127.0.0.1/avisos/mensajes/whatsapp/" + tenant));
    admin.get(ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "/ajustes/whatsapp, ADMIN, 200",
    "/ajustes/whatsapp, MANAGER, 200",
    "/ajustes/whatsapp, AGENT, 403",
    "/ajustes/whatsapp/cuenta, ADMIN, 200",
    "/ajustes/whatsapp/cuenta, MANAGER, 403"
  })
  void keysAreForAdministratorsAndTextsForWhoeverDecides(String path, Role role, int status) {
    assertThat(Staff.loggedIn(tenant, role).get(path).status()).isEqualTo(status);
  }

  @Test
  void thePageSaysWhoMayCollectHere() {
    assertThat(admin.get(PATH).body())
        .contains("WhatsApp prohíbe cobrar por cuenta de otros", "autorización escrita de Meta");
  }

  @Test
  void keysNeverComeBackAndTheAddressForMetaDoes() {
    assertThat(admin.post(ACCOUNT, form(Map.of())).location()).isEqualTo(ACCOUNT);

    var word = saved().orElseThrow().key("verify");
    assertThat(word).matches("[0-9a-f]{32}");
    assertThat(admin.get(ACCOUNT).body())
        .contains("/avisos/mensajes/whatsapp/" + tenant, word, "termina en uisa")
        .doesNotContain("ficha-de-luisa", "secreto-de-luisa");
  }

  @Test
  void metaIsGreetedWithItsOwnWordAndNobodyElse() {
    admin.post(ACCOUNT, form(Map.of()));
    var door =
        "/avisos/mensajes/whatsapp/"
            + tenant
            + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

    assertThat(
            new Browser(TestApplication.port())
                .get(door + saved().orElseThrow().key("verify"))
                .body())
        .isEqualTo("1158201444");
    assertThat(new Browser(TestApplication.port()).get(door + "otra").status()).isEqualTo(403);
    assertThat(new Browser(TestApplication.port()).get(door).status()).isEqualTo(403);
  }

  @Test
  void aReplacedSecretIsBelievedUntilAPersonSaysNoMore() {
    admin.post(ACCOUNT, form(Map.of()));
    admin.get(ACCOUNT);
    admin.post(ACCOUNT, form(Map.of("secreto", "secreto-nuevo")));

    assertThat(saved().orElseThrow().key("old_secret")).isEqualTo("secreto-de-luisa");

    admin.get(ACCOUNT);
    admin.post(ACCOUNT, form(Map.of("secreto", "", "sin_anterior", "1")));
    assertThat(saved().orElseThrow().key("old_secret")).isEmpty();
    assertThat(saved().orElseThrow().key("secret")).isEqualTo("secreto-nuevo");
  }

  @Test
  void whatMakesNoSenseIsToldBesideItsField() {
    var answer = admin.post(ACCOUNT, Map.of("remitente", "hola", "numero_id", "x"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "id=\"remitente-error\"",
            "id=\"numero_id-error\"",
            "id=\"cuenta_id-error\"",
            "id=\"ficha-error\"",
            "id=\"secreto-error\"");
  }

  @Test
  void theTrialSaysWhatMetaSaid() {
    var answer = admin.post(ACCOUNT + "/prueba", form(Map.of("numero", "+52 81 1234-5678")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"numero-error\"", "132001");
    assertThat(saved()).isEmpty();
  }

  @Test
  void aTextGoesFromDraftToMetaAndLeavesOnceApproved() throws InterruptedException {
    admin.post(ACCOUNT, form(Map.of()));
    admin.get(PATH);
    admin.post(PATH + "/textos", Map.of("idioma", "es"));
    assertThat(texts()).hasSize(6).allMatch(text -> text.state() == TemplateState.DRAFT);

    var first = texts().getFirst();
    var path = PATH + "/textos/" + first.name() + "/es";
    assertThat(admin.get(path).body()).contains("Hola, Mariana Torres", "Dar de alta con Meta");
    assertThat(admin.post(path + "/alta", Map.of()).location()).isEqualTo(PATH);
    assertThat(text(first.name()).state()).isEqualTo(TemplateState.PENDING);

    TestApplication.providers()
        .whatsApp()
        .people()
        .decides(
            number,
            first.name(),
            "es_MX",
            "REJECTED",
            "INVALID_FORMAT",
            java.time.Instant.EPOCH.plusSeconds(4_000_000_000L));
    TestApplication.providers().awaitCalls();

    assertThat(text(first.name()).state()).isEqualTo(TemplateState.REJECTED);
    assertThat(admin.get(path).body()).contains("INVALID_FORMAT", "Escribir otro a partir de este");
  }

  @Test
  void aTextWithAnAccountNumberIsNotKept() {
    admin.get(PATH);
    admin.post(PATH + "/textos", Map.of("idioma", "es"));
    var first = texts().getFirst();
    var body = first.text().body().replace("Gracias.", "CLABE 032180000118359719. Gracias.");

    var answer = admin.post(PATH + "/textos/" + first.name() + "/es", Map.of("texto", body));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Quita el número de cuenta");
    assertThat(text(first.name()).text()).isEqualTo(first.text());
  }

  @Test
  void oneButtonStopsEverythingAndTheTrailKnows() {
    admin.post(ACCOUNT, form(Map.of()));
    admin.get(PATH);
    admin.post(PATH + "/detener", Map.of());

    assertThat(in(tx -> TestApplication.bean(WhatsAppStandings.class).of(tx)).stopped())
        .isEqualTo("person");
    assertThat(admin.get(PATH).body()).contains("Detenido por una persona de tu equipo");

    admin.post(PATH + "/reanudar", Map.of());
    assertThat(in(tx -> TestApplication.bean(WhatsAppStandings.class).of(tx)).running()).isTrue();
    assertThat(admin.get("/ajustes/bitacora").body())
        .contains("Detuvo WhatsApp", "Reanudó WhatsApp")
        .doesNotContain("ficha-de-luisa");
  }

  @Test
  void anAgencyRecordsWhatMetaWroteToIt() {
    assertThat(admin.get(ACCOUNT).body()).doesNotContain("name=\"autorizacion\"");
    in(
        tx -> {
          TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY);
          return true;
        });

    assertThat(admin.get(ACCOUNT).body()).contains("name=\"autorizacion\"");
    admin.post(ACCOUNT + "/autorizacion", Map.of("autorizacion", "Folio 77, 3 de marzo"));
    assertThat(in(tx -> TestApplication.bean(WhatsAppStandings.class).of(tx)).approval())
        .isEqualTo("Folio 77, 3 de marzo");
  }

  private Map<String, String> form(Map<String, String> changes) {
    var form =
        new HashMap<>(
            Map.of(
                "remitente", "+52 81 0000 0000",
                "numero_id", number,
                "cuenta_id", business,
                "ficha", "ficha-de-luisa",
                "secreto", "secreto-de-luisa"));
    form.putAll(changes);
    return form;
  }

  private List<KnownText> texts() {
    return in(TestApplication.bean(WhatsAppTexts.class)::all);
  }

  private KnownText text(String name) {
    return texts().stream().filter(text -> text.name().equals(name)).findFirst().orElseThrow();
  }

  private Optional<Account> saved() {
    return in(tx -> TestApplication.bean(Accounts.class).of(tx, Channel.WHATSAPP));
  }

  private <T> T in(Function<dev.puntual.platform.db.TenantTx, T> work) {
    return TestApplication.bean(TenantTransactions.class).in(tenant, work);
  }

  private static String digits() {
    return String.valueOf(1_000_000_000_000L + (Ids.next().getLeastSignificantBits() >>> 24));
  }
}
