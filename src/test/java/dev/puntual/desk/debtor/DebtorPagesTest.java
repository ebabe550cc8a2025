package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

class DebtorPagesTest {

  private static final Pattern LIFT = Pattern.compile("/pausas/([0-9a-f-]{36})/fin");
  private static final Pattern CONTACT = Pattern.compile("/contactos/([0-9a-f-]{36})/baja");

  private final DeskWorld world = new DeskWorld();
  private final DebtorPages pages = TestApplication.bean(DebtorPages.class);
  private final HoldActions holds = TestApplication.bean(HoldActions.class);
  private final ContactActions contacts = TestApplication.bean(ContactActions.class);
  private final LinkActions links = TestApplication.bean(LinkActions.class);

  @Test
  void thePageSaysWhatIsOwedInEachCurrencyAndWhichDocuments() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "1200.50", "MXN", 12);
    world.owes(debtor, "A-2", "300", "USD", -4);
    assertThat(page(debtor))
        .contains("Ferretería Lince", "A-1", "+12", "A-2", "en 4 días")
        .contains("$1,200.50", "$300");
  }

  @Test
  void aPersonSaysWhereTheDebtorIsAndWhatTheLawSeesInIt() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    assertThat(page(debtor)).contains("No se sabe: se trata como consumidor", "Jalisco");
    var actions = TestApplication.bean(StandingActions.class);
    actions.say(world.viewer(), debtor.value(), "MX-JAL", "business");
    assertThat(page(debtor)).contains("<dd>Jalisco</dd>", "<dd>Empresa</dd>");

    actions.say(world.viewer(), debtor.value(), "MX-NADA", "amigo");
    assertThat(page(debtor)).contains("<dd>No se sabe</dd>", "<dd>No se sabe: se trata");
  }

  @Test
  void whatAContactIsToTheDebtAndWhatSpeaksAgainstItsAddressesStays() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    contacts.add(
        world.viewer(),
        debtor.value(),
        Map.of("nombre", "Tía", "papel", "relative", "telefono", "3312345678", "workplace", "si"));
    assertThat(page(debtor)).contains("Familiar", "Son de su trabajo</p>");
  }

  @Test
  void everyKindOfMomentIsTold() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    var debt = world.owes(debtor, "A-1", "500", "MXN", 12);
    world.decided(debt, "hold_promise", "500");
    world.message(debtor, "gentle", "accepted", "", 3);
    world.message(debtor, "reminder", "withdrawn", "settled", 2);
    world.message(debtor, "firm", "unknown", "interrupted", 1);
    world.payment(debtor, "250", "paid", 2);
    world.payment(debtor, "99", "failed", 5);
    world.hold(debtor, "promise", DeskWorld.TODAY.plusDays(2));
    assertThat(page(debtor))
        .contains("Sin recordatorio: prometió pagar y aún no llega el día")
        .contains("Documento A-1, $500")
        .contains("Primer recordatorio · enviado a Ana Pérez")
        .contains("Ya no se debía cuando iba a salir.")
        .contains("Recordatorio firme · no sabemos si llegó a Ana Pérez")
        .contains("Pagó $250")
        .contains("Un pago de $99")
        .contains("Promesa de pago: nadie le escribe hasta el 22 nov");
  }

  @Test
  void aLongStoryIsToldInPagesWithoutGapOrRepeat() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    for (int day = 1; day <= 40; day++) {
      world.message(debtor, "gentle", "accepted", "", day);
    }
    var first = page(debtor);
    var more = first.replaceAll("(?s).*historia=([\\w-]+)\".*", "$1");
    var second = html(pages.page(world.viewer(), debtor.value(), "", more, "", "", null, "", ""));
    assertThat(first.split("enviado a", -1)).hasSize(31);
    assertThat(second.split("enviado a", -1)).hasSize(11);
  }

  @Test
  void aDayThatCannotBeReadMeansTodayAndNoneIsFurtherThanAMonthAhead() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);
    assertThat(on(debtor, "ayer")).contains("value=\"2026-11-20\" max=\"2026-12-20\"");
    assertThat(on(debtor, "2030-01-01")).contains("value=\"2026-12-20\"", "si nada cambia antes");
    assertThat(on(debtor, "2020-01-01")).contains("Ese día no nos debía nada que supiéramos.");
  }

  private String on(DebtorId debtor, String day) {
    return html(pages.page(world.viewer(), debtor.value(), "", "", "", day, null, "", ""));
  }

  @Test
  void aPauseSilencesUntilItsDayAndCanBeTakenBack() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);
    var answer =
        holds.place(
            world.viewer(),
            debtor.value(),
            "agreement",
            "",
            "2026-11-27",
            "Falta la entrada",
            "",
            null);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    var paused = page(debtor);
    assertThat(paused)
        .contains("Convenio de pago: nadie le escribe hasta el 27 nov")
        .contains("Falta la entrada");
    var found = LIFT.matcher(paused);
    assertThat(found.find()).isTrue();
    holds.lift(world.viewer(), debtor.value(), UUID.fromString(found.group(1)));
    assertThat(page(debtor)).contains("Terminó: Convenio de pago").doesNotContain("/fin\"");
    holds.again(world.viewer(), debtor.value(), UUID.fromString(found.group(1)));
    assertThat(page(debtor)).contains("/fin\"");
  }

  @Test
  void anExclusionFromOneChannelIsListedTracedLiftedAndTakenBack() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    var debt = world.owes(debtor, "A-1", "100", "MXN", 12);
    assertThat(page(debtor)).contains("Solo el correo", "Solo las llamadas");
    holds.place(
        world.viewer(), debtor.value(), "asked", "email", "2026-11-27", "Nadie lo lee", "", debt);
    var excluded = page(debtor);
    assertThat(excluded)
        .contains("A petición del cliente: sin contacto por correo hasta el 27 nov")
        .contains("Nadie lo lee", "Solo el documento A-1", "Quitar la exclusión");
    var hold = LIFT.matcher(excluded).results().findFirst().orElseThrow().group(1);
    var lifted = holds.lift(world.viewer(), debtor.value(), UUID.fromString(hold));
    assertThat(lifted.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(page(debtor))
        .contains("Terminó: A petición del cliente, sin contacto por correo")
        .doesNotContain("/fin\"");
    holds.again(world.viewer(), debtor.value(), UUID.fromString(hold));
    assertThat(page(debtor)).contains("Quitar la exclusión");
    assertThat(html(world.viewer(Language.EN, Role.ADMIN), debtor))
        .contains("At the customer’s request: no contact by e-mail until");
    assertThat(world.trail()).hasSize(3).first().asString().startsWith("desk.excluded_document C-");
  }

  @Test
  void whenNoReminderFollowsThePageSaysWhatDoes() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 400);
    assertThat(page(debtor)).contains("Ya no le queda ningún paso de la estrategia.");
    holds.place(world.viewer(), debtor.value(), "pause", "", "2026-11-27", "", "", null);
    assertThat(page(debtor)).contains("Está en pausa. Cuando termine, la estrategia sigue");
  }

  @Test
  void aPauseWhoseLastDayHasPassedIsRefusedWithASentence() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);

    var answer =
        holds.place(world.viewer(), debtor.value(), "pause", "", "2020-01-01", "", "", null);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(answer))
        .contains("ya pasó")
        .containsPattern("id=\"hasta\"[^>]*value=\"2020-01-01\"");
    assertThat(page(debtor)).doesNotContain("nadie le escribe hasta", "en pausa.");
    assertThat(world.trail()).isEmpty();
  }

  @Test
  void aPromiseThatCannotBeReadComesBackWholeWithASentenceBesideEachField() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);

    var wrong = promise(debtor, "", "-500");
    assertThat(wrong)
        .contains("Di hasta qué día prometió pagar", "Ese monto no se entiende")
        .contains("value=\"-500\"", "value=\"Habló Carmen\"", "value=\"promise\" selected");
    assertThat(promise(debtor, "mañana", "50")).contains("Ese día no se entiende");
    assertThat(promise(debtor, "2026-11-27", "900")).contains("más de lo que debe");
    assertThat(world.trail()).isEmpty();
  }

  private String promise(DebtorId debtor, String day, String sum) {
    return html(
        holds.place(
            world.viewer(), debtor.value(), "promise", "all", day, "Habló Carmen", sum, null));
  }

  @Test
  void aContactIsAddedCorrectedAndRetired() {
    var debtor = world.debtor("Ferretería Lince");
    assertThat(page(debtor)).contains("Sin correo ni teléfono");
    contacts.add(
        world.viewer(),
        debtor.value(),
        Map.of("nombre", "Luz", "correo", "Luz@Lince.example", "papel", "payer"));
    var added = page(debtor);
    assertThat(added).contains("luz@lince.example").doesNotContain("Sin correo ni teléfono");
    contacts.change(
        world.viewer(),
        debtor.value(),
        contact(added),
        Map.of("nombre", "Luz Paz", "correo", "pagos@lince.example", "papel", "boss"));
    var changed = page(debtor);
    assertThat(changed)
        .contains("Luz Paz", "pagos@lince.example", "Dirección")
        .doesNotContain("luz@lince.example");
    var contact = contact(changed);
    contacts.retire(world.viewer(), debtor.value(), contact);
    assertThat(page(debtor)).doesNotContain("Luz Paz");
    contacts.bringBack(world.viewer(), debtor.value(), contact);
    assertThat(page(debtor)).contains("Luz Paz");
  }

  @Test
  void aWrongContactComesBackWithWhatWasTypedAndTheReasonBesideTheField() {
    var debtor = world.debtor("Ferretería Lince");
    var answer =
        contacts.add(world.viewer(), debtor.value(), Map.of("nombre", "<Luz>", "correo", "luz@"));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(answer))
        .contains("Ese correo no está completo", "value=\"luz@\"", "value=\"&lt;Luz>\"")
        .contains("aria-invalid=\"true\"");
    var neither = contacts.add(world.viewer(), debtor.value(), Map.of());
    assertThat(html(neither)).contains("Escribe un correo o un teléfono");
  }

  @Test
  void theSameContactTwiceIsOne() {
    var debtor = world.debtor("Ferretería Lince");
    contacts.add(world.viewer(), debtor.value(), Map.of("correo", "luz@lince.example"));
    contacts.add(world.viewer(), debtor.value(), Map.of("correo", "LUZ@lince.example"));
    assertThat(CONTACT.matcher(page(debtor)).results()).hasSize(1);
  }

  @Test
  void aPaymentLinkIsMadeToHandOver() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);
    var answer = links.make(world.viewer(), debtor.value(), "MXN");
    var to = Objects.requireNonNull(answer.getHeaders().getLocation());
    var link = UUID.fromString(to.getQuery().substring("liga=".length()));
    assertThat(html(pages.page(world.viewer(), debtor.value(), "", "", "", "", link, "", "")))
        .contains("Enlace de pago listo", "/p/");
  }

  @Test
  void thePanelIsTheSameStoryInShort() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);
    assertThat(html(pages.panel(world.viewer(), debtor.value())))
        .contains("Ferretería Lince", "A-1")
        .doesNotContain("<html");
  }

  @Test
  void whoMayOnlyLookFindsNoFormAndStrangersFindNothing() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "100", "MXN", 12);
    var html = html(world.viewer(Language.EN, Role.VIEWER), debtor);
    assertThat(html)
        .contains("Open documents")
        .doesNotContain("/pausas\"")
        .doesNotContain("/contactos\"");
    var stranger = new DeskWorld();
    assertThatThrownBy(() -> html(stranger.viewer(), debtor))
        .isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> page(new DebtorId(Ids.next())))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void anAddressThatBouncedIsShownAndMayBeUsedAgain() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    world.owes(debtor, "A-1", "500", "MXN", -10);
    world.write(
        """
        update receivables.contact c set email_bad_since = :now
        where c.tenant_id = :tenant and c.debtor_id = :debtor
        """,
        Map.of("now", Timestamp.from(DeskWorld.NOW), "debtor", debtor.value()));
    var bounced = page(debtor);
    assertThat(bounced)
        .contains("Rebota", "Rebotó el 20 nov", "rebotó", "Volver a usar este correo");

    contacts.trust(world.viewer(), debtor.value(), contact(bounced));

    assertThat(page(debtor)).doesNotContain("Rebotó");
    assertThat(world.trail()).singleElement().asString().startsWith("desk.contact_trusted C-");
  }

  private static UUID contact(String html) {
    return CONTACT
        .matcher(html)
        .results()
        .map(found -> UUID.fromString(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private String page(DebtorId debtor) {
    return html(world.viewer(), debtor);
  }

  private String html(Viewer viewer, DebtorId debtor) {
    return html(pages.page(viewer, debtor.value(), "", "", "", "", null, "", ""));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
