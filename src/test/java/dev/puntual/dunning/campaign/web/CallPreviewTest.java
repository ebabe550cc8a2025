package dev.puntual.dunning.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.voice.SpokenPart;
import dev.puntual.messaging.voice.SpokenText;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Channel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Issue 3, Pages, «preview of each message on a real debtor»: of an automated call, too, with what
 * it costs and in a tone of its own.
 */
class CallPreviewTest {

  private static final Instant NOW = Instant.parse("2026-03-02T16:00:00Z");

  private final World world = new World("2026-03-02");
  private final Viewer viewer =
      DeskWorld.viewer(world.tenant, Ids.next(), NOW, Language.ES, Role.ADMIN);
  private final CampaignEditorPages editor = TestApplication.bean(CampaignEditorPages.class);
  private final CampaignPages pages = TestApplication.bean(CampaignPages.class);
  private final CampaignPreview preview = TestApplication.bean(CampaignPreview.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Map<String, String> form = new HashMap<>();

  @BeforeEach
  void aStatementByCallThenByLetter() {
    TestApplication.bean(TurnableClock.class).turnTo(NOW);
    form.putAll(CampaignForm.fresh(Campaign.Kind.STATEMENT, viewer).typed());
    form.putAll(Map.of("nombre", "Cada mes", "via", "voice", "via2", "email"));
    form.put("tono_llamada", "firm");
    world.debtor("Ana").answersAt("+528112345678").owes("F1", "1200.00", "2026-02-20");
    world.fileArrives();
  }

  @Test
  void theCallIsReadAsARealDebtorWouldHearItInTheWordsOfItsTone() {
    says("firm", "Le llamamos de {{empresa}} por su saldo de {{total}}, {{nombre}}.");

    var heard = shown("es");

    assertThat(heard)
        .contains("Ana", "por su saldo de $1,200.00")
        .contains("Marca 1: soy yo.")
        .containsPattern("(?s)Ana.*Marca 1.*saldo de.*");
    assertThat(heard.substring(0, heard.indexOf("Marca 1"))).doesNotContain("1,200");
    form.put("tono_llamada", "gentle");
    assertThat(shown("es")).doesNotContain("por su saldo de $1,200.00").contains("Ana");
    assertThat(shown("en")).contains("Ana").doesNotContain("Le llamamos");
  }

  @Test
  void withoutAToneItSaysWhatIsMissing() {
    form.put("tono_llamada", "");

    assertThat(shown("es")).contains("en cuanto elijas su tono");
    assertThat(html(editor.save(viewer, form))).contains("Elige el tono con que habla la llamada");
  }

  @Test
  void whatAMinuteCostsStandsBesideItAndWhereNobodySaidItWhereToSayIt() {
    assertThat(html(editor.count(viewer, form)))
        .contains("Falta el precio de un minuto de llamada.", "/estrategia/ensayo");
    priced();

    assertThat(html(editor.count(viewer, form)))
        .contains("$0.35\u00a0MXN por minuto empezado", "Mil llamadas contestadas: $350");
  }

  @Test
  void theCallsThatAreCountedArePricedByTheirMinutesAndWhatIsTakenForGrantedIsSaid()
      throws SQLException {
    connected();
    form.put("via2", "");
    var counts = TestApplication.bean(CampaignCountPages.class);
    assertThat(html(counts.counted(viewer, form))).contains("Falta el precio de un minuto");
    priced();

    assertThat(html(counts.counted(viewer, form)))
        .contains("Un minuto empezado: $0.35", "cada una dura un minuto");

    TestCluster.execute(
        "insert into messaging.spoken_call (tenant_id, message_id, provider_id, answered_at, machine, seconds)"
            + " values ('%s', gen_random_uuid(), 'CA1', '2026-03-01', false, 130)"
                .formatted(world.tenant.value()));
    assertThat(html(counts.counted(viewer, form)))
        .contains("Unos 3 minutos empezados: $1.05", "duran como las de los últimos 30 días");
  }

  private void connected() {
    var keys = Map.of("account", "AC1", "token", "clave");
    transactions.run(
        world.tenant,
        tx -> {
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.VOICE, new Account("twilio_voice", "+528100000000", keys));
          TestApplication.bean(VoiceSettings.class)
              .set(tx, new VoiceSettings.Setting(true, ""), Ids.next());
        });
  }

  @Test
  void aDraftKeepsTheToneOfItsCallsBesideThatOfWhatsApp() {
    var saved = editor.save(viewer, form);

    var id = Objects.requireNonNull(saved.getHeaders().getLocation()).getPath().substring(10);
    var story = html(pages.one(viewer, UUID.fromString(id)));
    assertThat(story).contains("value=\"firm\" selected");
  }

  private void priced() {
    transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Tariffs.class)
                .keep(
                    tx,
                    new Tariff(
                        Currency.getInstance("MXN"),
                        null,
                        null,
                        null,
                        new BigDecimal("0.35"),
                        null,
                        null,
                        null)));
  }

  private void says(String tone, String body) {
    var text = new SpokenText(SpokenPart.of(tone).orElseThrow(), body);
    transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(SpokenBook.class)
                .write(tx, text, Language.ES, viewer.identity().personId()));
  }

  private String shown(String language) {
    var sent = new HashMap<>(form);
    sent.putAll(Map.of("por", "voice", "idioma", language));
    return html(preview.shown(viewer, sent, new MockHttpServletResponse()));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
