package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.entry.Browser;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written behind a payment link reaches the same conversation as every other answer. */
class PortalMessageTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final World world = new World("2026-03-02");
  private final Browser browser = new Browser(TestApplication.port());

  @Test
  void aMessageFromThePageTakesEffectOnceHoweverOftenItIsSent() {
    var page = page();
    var form = Map.of("nonce", nonce(page), "texto", "Ya pagué ayer");

    browser.post(page + "/mensaje", form);
    var said = browser.post(page + "/mensaje", form);

    assertThat(said.body()).contains("Recibimos su mensaje");
    assertThat(readings()).containsExactly("portal paid");
    assertThat(world.asks("select h.reason from worklist.v_hold h where h.tenant_id = :tenant"))
        .containsExactly("to_verify");
  }

  @Test
  void aDayThatIsChosenIsAPromiseAndNobodyHasToFindWords() {
    var page = page();

    var said = browser.post(page + "/mensaje", about(page, "dia", "2026-03-13"));

    assertThat(said.body())
        .as("what was noted is said back: how much, by when, and how it is changed")
        .contains(
            "Recibimos su mensaje",
            "Anotamos que pagará $1,000.00",
            "13 de marzo",
            "Si no va a poder, escríbanos");
    assertThat(readings()).containsExactly("portal promise");
    assertThat(world.asks("select h.until_on from worklist.v_hold h where h.tenant_id = :tenant"))
        .containsExactly("2026-03-13");
  }

  @Test
  void anAmountByADayIsWhatWasPromisedAndThePageSaysSo() {
    var page = page();
    var form = new HashMap<>(about(page, "dia", "2026-03-13"));
    form.put("cuanto", "$ 350,50");
    assertThat(browser.post(page + "/mensaje", form).body()).contains("Recibimos su mensaje");

    form.put("cuanto", "1000.01");
    form.put("nonce", nonce(page));
    assertThat(browser.post(page + "/mensaje", form).body())
        .as("nobody promises more than is owed")
        .contains("id=\"cuanto-error\"");

    assertThat(readings()).containsExactly("portal promise");
    assertThat(
            world.asks(
                "select round(p.amount, 2), p.promised_on from worklist.v_promise p where"
                    + " p.tenant_id = :tenant"))
        .containsExactly("350.50 2026-03-13");
    assertThat(browser.get(page).body()).contains("Usted prometió pagar", "350.50");
  }

  @ParameterizedTest
  @CsvSource({"pague,paid", "partes,unsure"})
  void whatItIsAboutIsUnderstoodLikeAWrittenMessage(String about, String meaning) {
    var page = page();

    browser.post(page + "/mensaje", about(page, about, ""));

    assertThat(readings()).containsExactly("portal " + meaning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-01", "2027-01-01", "31/12/2026", "pronto"})
  void aDayThatCannotBePromisedIsAskedAgainBesideItsField(String day) {
    var page = page();
    var form = new HashMap<>(about(page, "dia", day));
    form.put("texto", "Antes no puedo");

    var asked = browser.post(page + "/mensaje", form);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body())
        .contains(
            "id=\"cuando-error\"", "Elija un día de hoy al 1 de mayo de 2026", "Antes no puedo");
    assertThat(readings()).isEmpty();
  }

  private String page() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-01");
    world.fileArrives();
    var links = TestApplication.bean(PaymentLinks.class);
    var until = Instant.parse("2026-04-30T06:00:00Z");
    return TestApplication.bean(TenantTransactions.class)
        .in(world.tenant, tx -> links.issue(tx, ana.id(), "MXN", until, Ids.next()))
        .replaceFirst("https?://[^/]+", "");
  }

  private String nonce(String page) {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    return nonce.group(1);
  }

  private Map<String, String> about(String page, String about, String day) {
    return Map.of("nonce", nonce(page), "tema", about, "cuando", day);
  }

  private List<String> readings() {
    return world.asks(
        "select a.channel, r.meaning from inbox.v_reading r"
            + " join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id"
            + " where r.tenant_id = :tenant");
  }
}
