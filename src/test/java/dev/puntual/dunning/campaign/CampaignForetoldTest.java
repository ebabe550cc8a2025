package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static dev.puntual.dunning.Means.WHATSAPP;
import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static dev.puntual.dunning.campaign.CampaignWorld.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.Chatted;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.BookFiles;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.worklist.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3, Explain, «for any day past or next 30, what stopped it»: what a campaign to come has no
 * words for is foretold as the day itself will tell it.
 */
class CampaignForetoldTest extends Chatted {

  private static final String DAY = "2026-03-03";
  private static final String FOLIO =
      "{{empresa}}: estimado(a) {{nombre}}, le esperamos. Su folio es {{folio}}.";

  private final CampaignWorld campaigns = new CampaignWorld(world);

  @TempDir Path folder;

  @Test
  void whoReadsALanguageInWhichNobodyWroteIsForetoldSilenceForWantOfATextAndSoItHappens() {
    var ana = world.debtor("Ana").lives("MX", "America/Mexico_City", "en");
    ana.owes("A1", "100.00", "2026-02-27");
    var bea = world.debtor("Bea").owes("B1", "100.00", "2026-02-27");
    world.fileArrives();
    campaigns.scheduled(statement(once(DAY)));

    assertForetoldAsItHappens(ana, bea);

    assertThat(told(ana)).isEqualTo("null no_text [EMAIL NO_TEXT]");
    assertThat(told(bea)).isEqualTo("EMAIL  []");
  }

  @Test
  void whoseLineLacksAValueIsForetoldTheNextChannelOrSilenceForIt() throws IOException {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    var eva = world.debtor("Eva").answersAt("+528112345679").owes("E1", "1.00", "2026-02-27");
    world.fileArrives();
    var book = uploaded("Clave;Folio\nAna;F-1\nEva;\n");
    campaigns.scheduled(SmsCampaignTest.by(notice(book, once(DAY)), SMS), says());

    assertForetoldAsItHappens(ana, eva);

    assertThat(told(ana)).isEqualTo("SMS  []");
    assertThat(told(eva)).isEqualTo("null no_value [SMS NO_VALUE]");
  }

  @Test
  void whereMetaApprovedNoTextItIsForetoldAndTheNextChannelWhereThereIsOne() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    var bea = world.debtorWithoutAddress("Bea").answersAt("+528112345679");
    bea.owes("B1", "100.00", "2026-02-27");
    world.fileArrives();
    approved(Stage.FIRM);
    campaigns.scheduled(chat(WHATSAPP, EMAIL));

    assertForetoldAsItHappens(ana, bea);

    assertThat(told(ana)).isEqualTo("EMAIL  [WHATSAPP UNAPPROVED]");
    assertThat(told(bea)).isEqualTo("null no_way [WHATSAPP UNAPPROVED, EMAIL NOBODY]");
  }

  @Test
  void byWhatsAppAloneWhatIsNotApprovedIsTheReasonAndWhatIsApprovedLeaves() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    approved(Stage.FIRM);
    campaigns.scheduled(chat(WHATSAPP));
    assertThat(told(ana)).isEqualTo("null unapproved [WHATSAPP UNAPPROVED]");

    approved(Stage.GENTLE);

    assertThat(told(ana)).isEqualTo("WHATSAPP  []");
    assertForetoldAsItHappens(ana);
  }

  @Test
  void aDebtThatSomebodyExcludedFromAChannelIsForetoldAndItsMoneyAloneGoesByTheNext() {
    var ana = world.debtor("Ana").answersAt(ANA);
    ana.owes("A1", "100.00", "2026-02-27").owes("A2", "70.00", "2026-02-27");
    var bea = world.debtor("Bea").answersAt("+528112345679");
    bea.owes("B1", "100.00", "2026-02-27").owes("B2", "70.00", "2026-02-27");
    world.fileArrives();
    approved(Stage.GENTLE);
    campaigns.scheduled(chat(WHATSAPP, EMAIL));
    world.excludes(ana, ana.debt("A1"), Way.WHATSAPP, null);
    world.excludes(ana, ana.debt("A2"), Way.WHATSAPP, null);
    world.excludes(bea, bea.debt("B1"), Way.WHATSAPP, null);

    assertThat(told(ana)).isEqualTo("EMAIL  [WHATSAPP EXCLUDED]");
    assertThat(told(bea)).as("of the other debt it speaks").isEqualTo("WHATSAPP  []");
    assertForetoldAsItHappens(ana, bea);
  }

  @Test
  void eachCurrencyIsForetoldByItself() {
    var ana = world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-02-27");
    ana.owes("A2", "70.00", "USD", "2026-02-27", "\\N");
    world.fileArrives();
    campaigns.scheduled(statement(once(DAY)));
    world.excludes(ana, ana.debt("A2"), Way.EMAIL, null);
    assertThat(all(ana))
        .containsExactlyInAnyOrder("EMAIL  []", "null excluded_channel [EMAIL EXCLUDED]");

    var before = all(ana);
    world.itIs(DAY, "09:30");
    campaigns.beats();
    assertThat(all(ana)).containsExactlyInAnyOrderElementsOf(before);
  }

  /** What is told of the day before it comes is what is told of it afterwards. */
  private void assertForetoldAsItHappens(World.Debtor... debtors) {
    var before = Stream.of(debtors).map(this::told).toList();
    world.itIs(DAY, "09:30");
    campaigns.beats();
    assertThat(Stream.of(debtors).map(this::told)).isEqualTo(before);
  }

  private Campaign.Plan chat(Means... ways) {
    return new Campaign.Plan(
        "Cada mes",
        Campaign.Kind.STATEMENT,
        new Audience.Everyone(),
        once(DAY),
        List.of(ways),
        Stage.GENTLE);
  }

  private Audience.OfBook uploaded(String text) throws IOException {
    var file = Files.writeString(folder.resolve("lista.csv"), text);
    var made = TestApplication.bean(BookFiles.class).from(world.tenant, "Citas", file, null);
    return new Audience.OfBook(((Books.Outcome.Made) made).id());
  }

  private static Campaign.Texts says() {
    return new Campaign.Texts(
        Map.of(Language.ES, CampaignWorld.NOTICE),
        Map.of(Language.ES, new Campaign.Slip(FOLIO, true)));
  }

  /** Way, reason and what was passed over. */
  private String told(World.Debtor debtor) {
    return all(debtor).getFirst();
  }

  private List<String> all(World.Debtor debtor) {
    var on = LocalDate.parse(DAY);
    return in(tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), on, on)).stream()
        .flatMap(day -> day.campaigns().stream())
        .filter(found -> !found.reason().equals(Campaigned.NOT_MEANT))
        .map(
            one ->
                one.way()
                    + " "
                    + one.reason()
                    + " "
                    + one.passed().stream()
                        .map(passed -> passed.means() + " " + passed.why())
                        .toList())
        .toList();
  }
}
