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
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Channel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/** A campaign by several channels under the hands of a person. */
class CampaignWaysPagesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T16:00:00Z");

  private final World world = new World("2026-03-02");
  private final Viewer viewer =
      DeskWorld.viewer(world.tenant, Ids.next(), NOW, Language.ES, Role.ADMIN);
  private final CampaignEditorPages editor = TestApplication.bean(CampaignEditorPages.class);
  private final CampaignCountPages counting = TestApplication.bean(CampaignCountPages.class);
  private final CampaignPages pages = TestApplication.bean(CampaignPages.class);
  private final CampaignPreview preview = TestApplication.bean(CampaignPreview.class);
  private final Map<String, String> form = new HashMap<>();

  @BeforeEach
  void aStatementByTextMessageThenByLetter() {
    TestApplication.bean(TurnableClock.class).turnTo(NOW);
    form.putAll(CampaignForm.fresh(Campaign.Kind.STATEMENT, viewer).typed());
    form.putAll(Map.of("nombre", "Cada mes", "via", "sms", "via2", "email"));
    world.debtor("Ana").answersAt("+528112345678").owes("F1", "1200.00", "2026-02-20");
    world.debtor("Bea").owes("B1", "300.00", "2026-02-20");
    world.debtorWithoutAddress("Eva").owes("E1", "50.00", "2026-02-20");
    world.fileArrives();
  }

  @Test
  void thePartsAndThePriceOfATextMessageStandBesideItOnARealDebtor() {
    connects();
    in(
        tx -> {
          var sms = new BigDecimal("0.85");
          TestApplication.bean(Tariffs.class)
              .keep(
                  tx,
                  new Tariff(Currency.getInstance("MXN"), null, sms, null, null, null, null, null));
        });

    assertThat(html(editor.count(viewer, form)))
        .contains("2 partes", "$1.70", "Así lo lee Ana", "estimado(a) Ana")
        .doesNotContain("no tiene conectada");
  }

  @Test
  void aChannelThatIsNotConnectedIsSaidBeforeAnythingIsScheduled() {
    assertThat(html(editor.count(viewer, form))).contains("no tiene conectada esta vía: SMS");
  }

  @Test
  void itIsCountedByChannelBeforeItGoesAndWhoGetsNothingIsToldWhyAndNothingIsKept() {
    connects();

    var counted = html(counting.counted(viewer, form));

    assertThat(counted)
        .contains("Un mensaje por SMS", "Un mensaje por correo", "Uno no llegará")
        .contains("No tiene a dónde escribirle por las vías de esta campaña.");
    assertThat(html(pages.list(viewer))).contains("Todavía no hay campañas");
    assertThat(world.asks("select 1 from messaging.v_message where tenant_id = :tenant")).isEmpty();
  }

  @Test
  void theTextMessageIsSeenAsARealDebtorReadsIt() {
    var sent = new HashMap<>(form);
    sent.putAll(Map.of("por", "sms", "idioma", "pt"));

    assertThat(html(preview.shown(viewer, sent, new MockHttpServletResponse())))
        .contains("prezado(a) Ana", "(2 partes)");
  }

  @Test
  void aTextMessageThatShowsASumOnALockedScreenOrLacksItsLinkIsRefusedAtSave() {
    form.put("sms.es", "Debe {{total}} a {{empresa}}");
    assertThat(html(editor.save(viewer, form))).contains("después de los primeros 40");

    form.put("sms.es", "{{empresa}}: estimado(a) {{nombre}}, pase a vernos.");
    assertThat(html(editor.save(viewer, form))).contains("necesita dónde ver y pagar");

    form.putAll(Map.of("sms.es", "", "sms.en", "", "sms.pt", ""));
    assertThat(html(editor.save(viewer, form))).contains("o quita esa vía");
  }

  @Test
  void theSameChannelTwiceIsRefused() {
    form.put("via2", "sms");
    assertThat(html(editor.save(viewer, form))).contains("Elige cada vía una sola vez");
  }

  @Test
  void aDraftKeepsItsChannelsAndItsTextsInThreeLanguages() {
    var saved = editor.save(viewer, form);
    assertThat(saved.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(html(pages.list(viewer))).contains("SMS, luego correo");

    var id = Objects.requireNonNull(saved.getHeaders().getLocation()).getPath().substring(10);
    assertThat(html(pages.one(viewer, UUID.fromString(id))))
        .contains("Seu extrato de conta", "prezado(a) {{nome}}", "dear {{name}}");
  }

  private void connects() {
    in(
        tx ->
            TestApplication.bean(Accounts.class)
                .set(
                    tx,
                    Channel.SMS,
                    new Account("twilio", "+15005550006", Map.of("account", "AC1", "token", "f"))));
  }

  private void in(Consumer<TenantTx> work) {
    TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx -> {
              work.accept(tx);
              return true;
            });
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
