package dev.puntual.dunning.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.segment.BookFiles;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the editor says of the columns of an uploaded list. */
class ColumnPagesTest {

  private final DeskWorld desk = new DeskWorld();
  private final CampaignEditorPages editor = TestApplication.bean(CampaignEditorPages.class);
  private final CampaignPreview preview = TestApplication.bean(CampaignPreview.class);

  @TempDir Path folder;

  @BeforeEach
  void theProgramLivesOnTheDayOfTheDesk() throws Exception {
    TestApplication.bean(TurnableClock.class).turnTo(DeskWorld.NOW);
    reachable("Ana", "A-1");
    reachable("Eva", "E-1");
  }

  @Test
  void theEditorListsTheColumnsOfTheChosenBookAndOfNoOther() throws Exception {
    var notice = notice(uploaded(), "Su folio: {{folio}}. {{contacto}}");

    assertThat(html(editor.count(desk.viewer(), notice)))
        .contains("{{folio}}")
        .contains("Número de cita")
        .contains("También, de la lista que subiste");
    assertThat(html(editor.count(desk.viewer(Language.EN, Role.ADMIN), notice)))
        .contains("Also, from the list you uploaded")
        .contains("One customer lacks “folio”: Eva");
    notice.put("para", "everyone");
    assertThat(html(editor.count(desk.viewer(), notice))).doesNotContain("Número de cita");
  }

  @Test
  void aNameThatNobodyKnowsIsSaidAtSaveWithTheNearestOne() throws Exception {
    var book = uploaded();

    assertThat(html(editor.save(desk.viewer(), notice(book, "{{foilo}} {{contacto}}"))))
        .contains("No conocemos «foilo» entre llaves. ¿Quisiste decir «folio»?");
    assertThat(html(editor.save(desk.viewer(), notice(book, "{{nmbre}} {{contacto}}"))))
        .contains("No conocemos «nmbre» entre llaves. ¿Quisiste decir «nombre»?");
    assertThat(html(editor.save(desk.viewer(), notice(book, "{{xyzzy}} {{contacto}}"))))
        .contains("No conocemos «xyzzy» entre llaves. Usa un nombre de la lista");
    assertThat(
            html(
                editor.save(
                    desk.viewer(), notice("everyone", "{{empresa}} {{folio}} {{contacto}}"))))
        .contains("No conocemos «folio» entre llaves.");
  }

  @Test
  void aColumnStaysOutOfTheSubject() throws Exception {
    var notice = notice(uploaded(), "{{contacto}}");
    notice.put("asunto.es", "Su folio {{folio}} con {{empresa}}");

    assertThat(html(editor.save(desk.viewer(), notice))).contains("Quita {{folio}} del asunto");
  }

  @Test
  void thoseWhoLackAValueAreListedBeforeAnythingIsScheduledAndLeftOutOnlyKnowingly()
      throws Exception {
    var notice = notice(uploaded(), "Su folio: {{folio}}. {{contacto}}");
    notice.put("que", "programar");

    var refused = editor.save(desk.viewer(), notice);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(refused))
        .contains("A un cliente le falta «folio». Completa el archivo, o marca que no importa")
        .contains("A un cliente le falta «folio»: Eva");

    notice.put("faltan", "si");
    assertThat(editor.save(desk.viewer(), notice).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
  }

  @Test
  void thePreviewReadsWithTheValuesOfARealLineAndNothingInThemRuns() throws Exception {
    var book = uploaded();

    assertThat(preview(notice(book, "Cita {{numero_de_cita}}. {{contacto}}")))
        .contains("Cita &lt;b&gt;7&lt;/b&gt; {{total}}.");
    assertThat(preview(notice(book, "Su folio: {{folio}}. {{contacto}}")))
        .contains("Su folio: F-1.");
  }

  private String uploaded() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("lista.csv"),
            "Clave;Folio;Número de cita\nA-1;F-1;<b>7</b> {{total}}\nE-1;;8\n");
    var made = TestApplication.bean(BookFiles.class).from(desk.tenant, "Citas", file, desk.person);
    return "book:" + ((Books.Outcome.Made) made).id();
  }

  private Map<String, String> notice(String audience, String body) {
    var typed = new HashMap<>(CampaignForm.fresh(Campaign.Kind.NOTICE, desk.viewer()).typed());
    typed.putAll(
        Map.of(
            "nombre", "Citas",
            "para", audience,
            "asunto.es", "Un aviso de {{empresa}}",
            "texto.es", body,
            "texto.en", ""));
    return typed;
  }

  private String preview(Map<String, String> typed) {
    var sent = new HashMap<>(typed);
    sent.put("idioma", "es");
    return html(preview.shown(desk.viewer(), sent, new MockHttpServletResponse()));
  }

  private void reachable(String name, String code) {
    UUID id = desk.reachableDebtor(name).value();
    desk.write(
        "update receivables.debtor set code = :code where tenant_id = :tenant and debtor_id = :id",
        Map.of("code", code, "id", id));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
