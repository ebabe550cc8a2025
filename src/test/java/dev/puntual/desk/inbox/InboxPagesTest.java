package dev.puntual.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Letter;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class InboxPagesTest {

  /** What takes a conversation over, by a press or by A. */
  private static final String TAKE = "data-key=\"a\"";

  private final DeskWorld world = new DeskWorld();
  private final InboxPages pages = TestApplication.bean(InboxPages.class);
  private final ConversationActions actions = TestApplication.bean(ConversationActions.class);
  private final AnswerActions answers = TestApplication.bean(AnswerActions.class);
  private final DebtorId lince = world.debtor("Ferretería Lince");

  @Test
  void anEmptyInboxTeachesHowAnswersArrive() {
    assertThat(text(pages.list(viewer(), "", "")))
        .contains("Aquí verás quién te contestó", "/ajustes/sms/cuenta");
  }

  @Test
  void aConversationShowsWhatWeUnderstoodWithItsEffectAndOffersToTakeItBack() {
    writes("pagos@lince.example", "ya pagué ayer por transferencia");
    assertThat(text(pages.count(viewer()))).contains("1", "sin leer");
    assertThat(text(pages.list(viewer(), "sin-leer", "")))
        .contains("Ferretería Lince", "ya pagué ayer", "Verifica el pago");

    var page = text(pages.one(viewer(), lince.value(), -1, ""));

    assertThat(page)
        .contains(
            "Dice que ya pagó",
            "En pausa hasta verificar el pago",
            "No era eso",
            "Ver qué debe Ferretería Lince");
    assertThat(text(pages.count(viewer()))).doesNotContain("sin leer");
    answers.notThat(viewer(), lince.value(), answer());
    assertThat(text(pages.one(viewer(), lince.value(), -1, ""))).contains("lo que hizo se quitó");
    assertThat(world.trail()).anyMatch(line -> line.startsWith("desk.answer_undone"));
  }

  @Test
  void whereNothingIsMissingTheListSaysWhatTheAnswerWasTakenFor() {
    writes("pagos@lince.example", "Buenos días, pago el viernes sin falta.");
    assertThat(text(pages.list(viewer(), "", ""))).contains("Promesa de pago");
    answers.notThat(viewer(), lince.value(), answer());
    assertThat(text(pages.list(viewer(), "", ""))).doesNotContain("Promesa de pago");
  }

  @Test
  void whoeverOnlyLooksReadsNothingForTheOthers() {
    writes("pagos@lince.example", "hola");

    var page = text(pages.one(world.viewer(Language.ES, Role.VIEWER), lince.value(), -1, ""));

    assertThat(page).contains("hola").doesNotContain("No era eso", "Enviar correo");
    assertThat(text(pages.count(viewer()))).contains("sin leer");
  }

  @Test
  void anUnknownSenderIsFoundByNameAndGoesToItsCustomer() {
    writes("otro@nadie.example", "ya pagué");
    var unknown = unknown();
    assertThat(text(pages.list(viewer(), "desconocidos", "")))
        .contains("otro@nadie.example", "Di quién es");
    assertThat(text(pages.one(viewer(), unknown, -1, "")))
        .contains(
            "Ningún cliente tiene ese número o correo", "Surte efecto cuando digas de quién es")
        .doesNotContain("En pausa hasta verificar el pago");
    assertThat(text(pages.one(viewer(), unknown, -1, "lince"))).contains("Es de este cliente");

    answers.belongs(viewer(), unknown, lince.value());

    assertThat(text(pages.one(viewer(), lince.value(), -1, ""))).contains("Dice que ya pagó");
    assertThat(text(pages.list(viewer(), "desconocidos", "")))
        .contains("No hay remitentes desconocidos");
  }

  @Test
  void itIsSnoozedGivenToSomebodyClosedAndComesBackWithTheNextAnswer() {
    writes("pagos@lince.example", "¿me llaman?");
    assertThat(text(pages.one(viewer(), lince.value(), -1, ""))).contains(TAKE);
    actions.assign(viewer(), lince.value(), world.person.toString());
    assertThat(text(pages.one(viewer(), lince.value(), -1, ""))).doesNotContain(TAKE);
    assertThat(text(pages.list(viewer(), "mias", ""))).contains("Ferretería Lince");
    actions.snooze(viewer(), lince.value(), "2026-11-24");
    assertThat(text(pages.list(viewer(), "", ""))).doesNotContain("Ferretería Lince");
    assertThat(text(pages.list(viewer(), "pospuestas", ""))).contains("Ferretería Lince", "24 nov");
    actions.close(viewer(), lince.value());
    assertThat(text(pages.list(viewer(), "cerradas", ""))).contains("Ferretería Lince");

    writes("pagos@lince.example", "sigo esperando");

    assertThat(text(pages.list(viewer(), "", ""))).contains("sigo esperando");
  }

  @Test
  void anAnswerThatTheRulesKeepDoesNotLookAsIfItHadLeft() throws IOException {
    writes("pagos@lince.example", "Buenos días, pago el viernes sin falta.");
    var kept = answers.reply(viewer(), lince.value(), "Gracias, quedamos en eso.", "", null);
    assertThat(kept.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
        .as("the toast of a refusal")
        .contains(".no;");
  }

  @Test
  void anAnswerWithoutWordsIsRefusedBesideItsFieldAndAReadyOneFillsIt() throws IOException {
    writes("pagos@lince.example", "ya pagué");

    var refused = answers.reply(viewer(), lince.value(), "  ", "", null);

    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains("Escribe qué contestar");
    assertThat(text(pages.one(viewer(), lince.value(), 1, "")))
        .contains("¿Nos puede enviar su comprobante");
  }

  @Test
  void aPromiseSaidByAPersonNeedsItsDay() {
    writes("pagos@lince.example", "le aviso");

    var refused = answers.means(viewer(), lince.value(), answer(), "promise", "");
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    answers.means(viewer(), lince.value(), answer(), "promise", "2026-11-27");

    assertThat(text(pages.one(viewer(), lince.value(), -1, "")))
        .contains("Promesa de pago", "En silencio hasta el 27 nov");
  }

  @Test
  void aFileThatCameIsOnlyEverDownloaded() {
    writes("pagos@lince.example", "mi recibo");

    var file = pages.file(viewer(), lince.value(), answer(), 1);

    assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .startsWith("attachment");
    assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(String.valueOf(file.getHeaders().getContentType()))
        .isEqualTo("application/octet-stream");
    assertThat(text(pages.one(viewer(), lince.value(), -1, "")))
        .contains("recibo.html", "download");
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefusedBesideItsFieldAndTheWordsStay() throws IOException {
    writes("pagos@lince.example", "¿me manda la factura?");

    var refused =
        answers.reply(viewer(), lince.value(), "Aquí está.", "", handed("factura.pdf", "MZ"));

    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused))
        .contains("«factura.pdf» no se puede enviar", "archivos-error", "Aquí está.");
  }

  @Test
  void aFileThatWentWithAnAnswerStandsBesideItAndCanBeFetched() throws IOException {
    writes("pagos@lince.example", "¿me manda la factura?");
    assertThat(text(pages.one(viewer(), lince.value(), -1, "")))
        .contains("multipart/form-data", "hasta 5 archivos y 4 MB");

    answers.reply(viewer(), lince.value(), "Aquí está.", "", handed("factura.pdf", "%PDF-1"));

    assertThat(text(pages.one(viewer(), lince.value(), -1, ""))).contains("factura.pdf", "Aquí");
    var message =
        id(
            "select m.message_id from messaging.v_message m where m.tenant_id = :tenant and m.stage = 'reply'");
    assertThat(text(pages.file(viewer(), lince.value(), message, 1))).isEqualTo("%PDF-1");
  }

  private static List<MultipartFile> handed(String name, String content) {
    return List.of(
        new MockMultipartFile(
            "archivos", name, "text/html", content.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void readyAnswersAreTheCompanysOwnOnceWrittenAndTheHousesAgainWhenEmptied() {
    var ready = TestApplication.bean(ReadyPages.class);
    writes("pagos@lince.example", "hola");
    ready.keep(viewer(), Map.of("es", "Saludo\nBuen día, ¿en qué le ayudamos?", "en", ""));
    assertThat(text(pages.one(viewer(), lince.value(), 0, ""))).contains("¿en qué le ayudamos?");
    ready.keep(viewer(), Map.of("es", "", "en", ""));
    assertThat(text(ready.show(viewer()))).contains("Gracias por avisar");
  }

  /** By letter, from the address of the debtor's contact where there is one. */
  private void writes(String from, String said) {
    if (from.startsWith("pagos@")) {
      world.contact(lince, "Ana", from);
    }
    var file = Letter.file("recibo.html", "text/html", "<script>");
    var letter = Letter.of(from, said, DeskWorld.NOW, file);
    world.transactions.run(
        world.tenant, tx -> TestApplication.bean(Answers.class).keep(tx, List.of(letter)));
  }

  private UUID answer() {
    return id("select a.answer_id from messaging.v_answer a where a.tenant_id = :tenant");
  }

  private UUID unknown() {
    return id(
        "select v.conversation_id from inbox.v_conversation v where v.tenant_id = :tenant and v.debtor_id is null");
  }

  private UUID id(String sql) {
    var file = SqlFile.read("test", "-- tenant · an id\n" + sql);
    return world.transactions.in(
        world.tenant, tx -> tx.sql(file).query((row, _) -> row.getObject(1, UUID.class)).single());
  }

  private Viewer viewer() {
    return world.viewer();
  }

  private static String text(ResponseEntity<byte[]> page) {
    return new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8);
  }
}
