package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.inbox.Corrections;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.entry.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaint 13 on the debtor's own page: what somebody objects to is what they ticked, no more. */
class ObjectionsTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final World world = new World("2026-03-02");
  private final Browser browser = new Browser(TestApplication.port());
  private final World.Debtor ana = world.debtor("Ana");
  private String page = "";

  @BeforeEach
  void anaOwesThreeDocuments() {
    ana.owes("A-1", "1000.00", "2026-02-01")
        .owes("A-2", "500.00", "2026-02-10")
        .owes("A-3", "200.00", "2026-02-20");
    world.fileArrives();
    page = page(ana);
  }

  @Test
  @DisplayName("13: two of three documents are under review, the third goes on")
  void whatIsTickedIsUnderReviewAndTheRestGoesOn() {
    var said = sends("tema=reclamo", ticks("A-1"), ticks("A-2"), "razon=monto");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body())
        .contains("Anotamos que no está de acuerdo con A-1, A-2", "en revisión", "$200.00");
    assertThat(objected()).containsExactly("A-1", "A-2");
    assertThat(
            world.asks(
                "select distinct h.note from worklist.v_dispute h where h.tenant_id = :tenant"))
        .containsExactly("No estoy de acuerdo con A-1, A-2. Motivo: El monto no es correcto.");
    assertThat(
            world.asks(
                "select count(*) from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'dispute'"))
        .as("each is somebody's to answer")
        .containsExactly("2");
  }

  @Test
  void allIsOnlyAllWhereSomebodySaysSo() {
    sends("tema=reclamo", "todo=si", "razon=ajeno", "texto=No+los+conozco");

    assertThat(
            world.asks(
                "select h.receivable_id is null, h.note from worklist.v_dispute h where h.tenant_id = :tenant"))
        .containsExactly(
            "t No estoy de acuerdo con nada de lo que se cobra. Motivo: No reconozco este"
                + " documento.\nNo los conozco");
  }

  @ParameterizedTest
  @CsvSource({
    "'', objeto-error",
    "razon=monto, objeto-error",
    "objeto=00000000-0000-0000-0000-000000000001&razon=monto, objeto-error",
    "todo=si, razon-error",
    "todo=si&razon=porque+si, razon-error",
    "todo=si&razon=otra, texto-error",
  })
  void withoutADocumentOrAReasonItIsAskedBesideItsFieldAndNothingIsUnderReview(
      String sent, String error) {
    var asked = sends("tema=reclamo", sent);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("id=\"" + error + "\"");
    assertThat(world.asks("select h.reason from worklist.v_hold h where h.tenant_id = :tenant"))
        .isEmpty();
  }

  @Test
  void whoeverOwesOneDocumentNeedNotTickIt() {
    var bea = world.debtor("Bea").owes("B-1", "300.00", "2026-02-01");
    world.fileArrives();
    page = page(bea);

    sends("tema=reclamo", "razon=no_llego");

    assertThat(objected()).containsExactly("B-1");
  }

  @Test
  void nobodyObjectsToDocumentsOfSomebodyElse() {
    var bea = world.debtor("Bea").owes("B-1", "300.00", "2026-02-01");
    world.fileArrives();

    sends("tema=reclamo", ticks("A-3"), "objeto=" + bea.debt("B-1"), "razon=monto");

    assertThat(objected()).containsExactly("A-3");
  }

  @Test
  void wordsBesideItDoNotMakeItAPromiseOrAStop() {
    sends(
        "tema=reclamo", ticks("A-1"), "razon=otra", "texto=Pago+el+viernes+si+me+bajan+algo.+BAJA");

    assertThat(world.asks("select r.meaning from inbox.v_reading r where r.tenant_id = :tenant"))
        .containsExactly("dispute");
    assertThat(objected()).containsExactly("A-1");
  }

  @Test
  void aPersonWhoReadsSomethingElseInItTakesAllOfItBack() {
    sends("tema=reclamo", ticks("A-1"), ticks("A-2"), "razon=doble");
    var answer =
        UUID.fromString(
            world
                .asks("select a.answer_id from messaging.v_answer a where a.tenant_id = :tenant")
                .getFirst());

    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(Corrections.class)
                    .notThat(tx, answer, "era una pregunta", Ids.next()));

    assertThat(objected()).isEmpty();
  }

  @Test
  void whoThenPromisesPromisesTheRest() {
    sends("tema=reclamo", ticks("A-1"), "razon=monto");

    assertThat(sends("tema=dia", "cuando=2026-03-13").body()).contains("pagará $700.00");
  }

  @Test
  void whatIsUnderReviewAlreadyIsNotOfferedAgain() {
    sends("tema=reclamo", ticks("A-1"), "razon=monto");

    var form = browser.get(page).body();
    form = form.substring(form.indexOf("id=\"objeto\""), form.indexOf("id=\"razon\""));

    assertThat(form).contains("A-2", "A-3").doesNotContain("A-1");
  }

  private String ticks(String number) {
    return "objeto=" + ana.debt(number);
  }

  private Browser.Answer sends(String... fields) {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    var form =
        Stream.concat(
                Stream.of("nonce=" + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8)),
                Stream.of(fields).filter(field -> !field.isEmpty()))
            .toList();
    return browser.postRaw(page + "/mensaje", String.join("&", form));
  }

  private String page(World.Debtor debtor) {
    var links = TestApplication.bean(PaymentLinks.class);
    var until = Instant.parse("2026-04-30T06:00:00Z");
    return TestApplication.bean(TenantTransactions.class)
        .in(world.tenant, tx -> links.issue(tx, debtor.id(), "MXN", until, Ids.next()))
        .replaceFirst("https?://[^/]+", "");
  }

  /** Documents that are objected to, and nothing else is. */
  private List<String> objected() {
    return world.asks(
        "select coalesce(r.number, 'all') from worklist.v_dispute h left join receivables.v_receivable r"
            + " on r.tenant_id = :tenant and r.receivable_id = h.receivable_id"
            + " where h.tenant_id = :tenant and h.lifted_at is null order by 1");
  }
}
