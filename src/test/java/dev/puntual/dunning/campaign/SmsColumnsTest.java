package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Texted;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.BookFiles;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.Language;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3: «dated campaigns to … an uploaded file with its columns as variables», by text message,
 * as a carrier hears it.
 */
class SmsColumnsTest extends Texted {

  private static final String EVA = "+528112345679";
  private static final String FOLIO =
      "{{empresa}}: estimado(a) {{nombre}}, le esperamos. Su folio es {{folio}}, cita {{Cita}}.";

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @TempDir Path folder;

  @Test
  void everybodyReadsWhatTheirOwnLineSays() throws Exception {
    owing();
    goesOut(uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\nEva;F-2;4 de abril\n"), FOLIO, SMS);

    assertThat(to(ANA)).contains("Su folio es F-1, cita 3 de abril.");
    assertThat(to(EVA)).contains("Su folio es F-2, cita 4 de abril.");
  }

  @Test
  void whoLacksAValueIsReachedByTheNextChannelWhoseWordsDoNotSpeakOfIt() throws Exception {
    owing();
    goesOut(uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\nEva;;4 de abril\n"), FOLIO, SMS, EMAIL);

    assertThat(to(ANA)).contains("F-1");
    assertThat(messages()).containsExactlyInAnyOrder("sms accepted  delivered", "email accepted  ");
    assertThat(passed()).containsExactly("Eva email {\"sms no_value\"}");
  }

  @Test
  void whereThereIsNoOtherChannelTheReasonStandsInTheResults() throws Exception {
    owing();
    goesOut(uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\nEva;;4 de abril\n"), FOLIO, SMS);

    assertThat(taken()).hasSize(1);
    assertThat(passed()).containsExactly("Eva no_value {\"sms no_value\"}");
  }

  @Test
  void anAttackInAValueComesOutAsPlainTextInOneLine() throws Exception {
    owing();
    goesOut(
        uploaded(
            "Clave;Folio;Cita\nAna;{{liga_de_pago}} {{total}} ${7*7} <script>alert(1)</script>;"
                + "\"{{T(java.lang.Runtime).getRuntime()}}\nBcc: todos@cliente.example\"\n"),
        FOLIO,
        SMS);

    assertThat(to(ANA))
        .contains("${7*7}", "Bcc: todos@cliente.example.")
        .doesNotContain("100.00", "\n")
        .doesNotContainPattern("/p/[A-Za-z0-9_-]{10}");
  }

  @Test
  void aValueInAnotherAlphabetOrWithAccentsLeavesAsItsTextWasToldToLeave() throws Exception {
    owing();
    goesOut(uploaded("Clave;Folio;Cita\nAna;Ñandú á;3 de abril\n"), FOLIO, SMS);

    assertThat(to(ANA)).contains("Su folio es Ñandu a, cita");
  }

  @Test
  void aStatementSpeaksOfColumnsBesideItsLink() throws Exception {
    owing();
    campaigns.scheduled(
        new Campaign.Plan(
            "Estado",
            Campaign.Kind.STATEMENT,
            uploaded("Clave;Plan\nAna;Oro\n"),
            once("2026-03-03"),
            List.of(SMS)),
        says(
            "{{empresa}}: estimado(a) {{nombre}}, su estado de cuenta: {{enlace_de_pago}}"
                + " De su plan {{plan}} debe {{total}}."));

    leaves();

    assertThat(to(ANA)).contains("De su plan Oro debe $100.00 MXN.").contains("/p/");
  }

  @Test
  void aColumnThatALockedScreenShowsOrThatTheListLacksIsRefusedAtSave() throws Exception {
    owing();
    var book = uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\n");

    assertThat(faults(book, "Folio {{folio}}: le escribe {{empresa}}, {{nombre}}, por su cita."))
        .containsExactly("sms.fault.early_own");
    assertThat(faults(book, FOLIO.replace("folio}}", "poliza}}")))
        .containsExactly("sms.fault.unknown");
    assertThat(faults(book, FOLIO)).isEmpty();
  }

  private void owing() {
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.debtor("Eva").answersAt(EVA).owes("E1", "200.00", "2026-02-27");
    world.fileArrives();
  }

  private Audience.OfBook uploaded(String text) throws IOException {
    var file = Files.writeString(folder.resolve("lista.csv"), text);
    var made = TestApplication.bean(BookFiles.class).from(world.tenant, "Citas", file, null);
    return new Audience.OfBook(((Books.Outcome.Made) made).id());
  }

  private void goesOut(Audience book, String slip, Means... ways) {
    campaigns.scheduled(SmsCampaignTest.by(notice(book, once("2026-03-03")), ways), says(slip));
    leaves();
  }

  private void leaves() {
    world.itIs("2026-03-03", "09:30");
    campaigns.beats();
    leave();
  }

  private static Campaign.Texts says(String slip) {
    return new Campaign.Texts(
        Map.of(Language.ES, CampaignWorld.NOTICE),
        Map.of(Language.ES, new Campaign.Slip(slip, true)));
  }

  private String to(String phone) {
    return taken().stream()
        .filter(one -> one.to().equals(phone))
        .map(Taken::body)
        .findFirst()
        .orElse("");
  }

  private List<String> faults(Audience book, String slip) {
    var plan = SmsCampaignTest.by(notice(book, once("2026-03-03")), SMS);
    return in(tx -> TestApplication.bean(CampaignCheck.class).draft(tx, plan, says(slip))).stream()
        .map(CampaignCheck.Fault::key)
        .toList();
  }

  private List<String> passed() {
    return world
        .asks(
            "select d.name, c.channel, c.reason, c.skipped::text from dunning.v_campaign_contact c"
                + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id ="
                + " c.debtor_id where c.tenant_id = :tenant and c.skipped <> '{}'")
        .stream()
        .map(one -> one.replaceAll(" +", " "))
        .toList();
  }
}
