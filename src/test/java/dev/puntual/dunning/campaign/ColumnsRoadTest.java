package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.spanish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.BookFiles;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an uploaded list with its columns to letters that speak of them. */
class ColumnsRoadTest {

  private static final Campaign.Text FOLIO =
      new Campaign.Text(
          "Un aviso de {{empresa}}",
          "Buen día, {{nombre}}: su folio es {{folio}}, con cita el {{Cita}}.\n\n{{contacto}}");

  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @TempDir Path folder;

  @Test
  void everybodyReadsWhatTheirOwnLineSays() throws Exception {
    owing("Ana", "Eva");
    var book =
        uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\nEva;F-2;4 de abril\nNadie;F-3;hoy\n");
    campaigns.scheduled(notice(book, once("2026-03-03")), spanish(FOLIO));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Ana notice accepted", "Eva notice accepted");
    assertThat(letters())
        .anyMatch(one -> one.contains("Ana: su folio es F-1, con cita el 3 de abril."))
        .anyMatch(one -> one.contains("Eva: su folio es F-2, con cita el 4 de abril."));
  }

  @Test
  void whoLacksAValueOfTheTextStandsInTheResultsWithTheReason() throws Exception {
    owing("Ana", "Eva");
    var book = uploaded("Clave;Folio;Cita\nAna;F-1;3 de abril\nEva;;4 de abril\n");
    campaigns.scheduled(notice(book, once("2026-03-03")), spanish(FOLIO));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Ana notice accepted");
    assertThat(reasons()).containsExactly("Eva no_value");
  }

  @Test
  void aValueIsMissedOnlyInTheLanguageWhoseTextSpeaksOfIt() throws Exception {
    world.debtor("Ana").lives("US", "America/Chicago", "en").owes("A1", "10.00", "2026-02-27");
    world.debtor("Eva").owes("E1", "10.00", "2026-02-27");
    world.fileArrives();
    var book = uploaded("Clave;Folio;Cita\nAna;;3 de abril\nEva;F-2;4 de abril\n");
    var english = new Campaign.Text("From {{company}}", "Hello {{name}}, see you. {{contact}}");
    campaigns.scheduled(
        notice(book, once("2026-03-03")),
        new Campaign.Texts(Map.of(Language.ES, FOLIO, Language.EN, english)));

    campaigns.dayBreaks("2026-03-03");

    assertThat(reasons()).isEmpty();
    assertThat(campaigns.messages()).hasSize(2);
  }

  @Test
  void anAttackInAValueComesOutAsPlainText() throws Exception {
    owing("Ana");
    var book =
        uploaded(
            "Clave;Folio;Cita\nAna;{{liga_de_pago}} ${7*7} <script>alert(1)</script>;"
                + "\"{{T(java.lang.Runtime).getRuntime().exec('id')}}\nBcc: todos@cliente.example\"\n");
    campaigns.scheduled(notice(book, once("2026-03-03")), spanish(FOLIO));

    campaigns.dayBreaks("2026-03-03");

    assertThat(campaigns.messages()).containsExactly("Ana notice accepted");
    assertThat(letters().getFirst())
        .contains("su folio es {{liga_de_pago}} ${7*7} <script>alert(1)</script>, con cita el {{T(")
        .contains("exec('id')}} Bcc: todos@cliente.example.")
        .doesNotContainPattern("/p/(?!baja/)");
  }

  @Test
  void aStatementSpeaksOfColumnsToo() throws Exception {
    owing("Ana");
    var book = uploaded("Clave;Plan\nAna;Oro\n");
    campaigns.scheduled(
        new Campaign.Plan("Estado", Campaign.Kind.STATEMENT, book, once("2026-03-03")),
        spanish(
            new Campaign.Text(
                "Su estado de cuenta con {{empresa}}",
                "{{nombre}}, de su plan {{plan}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}")));

    campaigns.dayBreaks("2026-03-03");

    assertThat(letters().getFirst()).contains("Ana, de su plan Oro:").contains("/p/");
  }

  private void owing(String... names) {
    for (var name : names) {
      world.debtor(name).owes(name + "1", "10.00", "2026-02-27");
    }
    world.fileArrives();
  }

  private Audience.OfBook uploaded(String text) throws IOException {
    var file = Files.writeString(folder.resolve("lista.csv"), text);
    var made = TestApplication.bean(BookFiles.class).from(world.tenant, "Citas", file, null);
    return new Audience.OfBook(((Books.Outcome.Made) made).id());
  }

  private List<String> letters() {
    return world.asks(
        "select content from messaging.letter where tenant_id = :tenant order by message_id");
  }

  private List<String> reasons() {
    return world.asks(
        "select d.name, c.reason from dunning.v_campaign_contact c"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
            + " where c.tenant_id = :tenant and c.reason <> '' order by d.name");
  }
}
