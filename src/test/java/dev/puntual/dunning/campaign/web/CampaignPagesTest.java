package dev.puntual.dunning.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class CampaignPagesTest {

  private final DeskWorld desk = new DeskWorld();
  private final CampaignPages pages = TestApplication.bean(CampaignPages.class);
  private final CampaignEditorPages editor = TestApplication.bean(CampaignEditorPages.class);
  private final CampaignPreview preview = TestApplication.bean(CampaignPreview.class);

  @BeforeEach
  void theProgramLivesOnTheDayOfTheDesk() {
    TestApplication.bean(TurnableClock.class).turnTo(DeskWorld.NOW);
  }

  @Test
  void aCompanyWithoutCampaignsIsShownWhatOneIs() {
    assertThat(html(pages.list(desk.viewer())))
        .contains("Todavía no hay campañas")
        .contains("Nuevo estado de cuenta");
    assertThat(html(pages.list(desk.viewer(Language.EN, Role.ADMIN)))).contains("No campaigns yet");
  }

  @Test
  void aNewStatementBeginsWithATextThatCouldLeaveAsItIs() {
    ana();
    var fresh = new HashMap<>(fresh("statement"));
    fresh.put("nombre", "Cada mes");

    var answer = editor.save(desk.viewer(), fresh);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(html(pages.list(desk.viewer())))
        .contains("Cada mes")
        .contains("El día 1 de cada mes, desde las 09:00")
        .contains("Todos los que deben algo")
        .contains("Borrador");
  }

  @Test
  void theEditorSaysHowManyAreMeantWhileOneIsChosen() {
    ana();
    assertThat(html(editor.count(desk.viewer(), fresh("statement"))))
        .contains("Abarca a un cliente con $1,200")
        .contains("Ana");
  }

  @Test
  void aTemplateAttackIsRefusedAtSaveAndNothingIsKept() {
    var attack = new HashMap<>(fresh("statement"));
    attack.put("nombre", "Ataque");
    attack.put("asunto.es", "Hola {{T(java.lang.Runtime).getRuntime().exec('id')}}");
    attack.put("texto.es", "{{lista}}\n\n{{liga_de_pago}} {{empresa} {{contacto}}");

    var answer = editor.save(desk.viewer(), attack);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(answer)).contains("No conocemos «T(java.lang.Runtime)");
    assertThat(html(pages.list(desk.viewer()))).contains("Todavía no hay campañas");
  }

  @Test
  void aNoticeThatSpeaksOfDebtsAndAStatementWithoutAListAreRefused() {
    var notice = new HashMap<>(fresh("notice"));
    notice.putAll(
        Map.of("nombre", "Aviso", "asunto.es", "Un aviso de {{empresa}}", "texto.en", ""));
    notice.put("texto.es", "Debe {{total}} {{contacto}}");
    assertThat(html(editor.save(desk.viewer(), notice))).contains("Quita {{total}}");

    var statement = new HashMap<>(fresh("statement"));
    statement.put("nombre", "Estado");
    statement.put(
        "texto.es", "{{empresa}} {{total}} {{vencimiento}}\n\n{{liga_de_pago}}\n\n{{contacto}}");
    assertThat(html(editor.save(desk.viewer(), statement)))
        .contains("un estado de cuenta dice todo lo que se debe");
  }

  @Test
  void aCampaignOnAnEmptySegmentSaysSoAtSaveAndIsNotScheduled() {
    ana();
    var empty = notice("segment:" + lateMoreThan("300"));

    var saved = editor.save(desk.viewer(), empty);
    assertThat(saved.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(toast(saved)).contains("no hay nadie en esa lista");

    empty.put("que", "programar");
    var scheduled = editor.save(desk.viewer(), empty);
    assertThat(scheduled.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(scheduled)).contains("Hoy no hay nadie en esa lista");
  }

  @Test
  void aSegmentThatIsGoneAndADayThatHasPassedAreSaidBeforeAnythingIsScheduled() {
    var gone = notice("segment:" + Ids.next());
    gone.put("que", "programar");
    assertThat(html(editor.save(desk.viewer(), gone)))
        .contains("Ese segmento o directorio ya no está");

    ana();
    var past = notice("everyone");
    past.putAll(Map.of("repite", "once", "desde", "2026-11-19", "hora", "09:00"));
    past.put("que", "programar");
    assertThat(html(editor.save(desk.viewer(), past))).contains("El 19 nov ya pasó");
  }

  @Test
  void readersOfALanguageNobodyWroteInAreCountedBeforeAnythingIsScheduled() {
    var ana = ana();
    desk.write(
        "update receivables.debtor set language = 'en' where tenant_id = :tenant and debtor_id = :d",
        Map.of("d", ana));
    var notice = notice("everyone");
    notice.put("que", "programar");

    assertThat(html(editor.save(desk.viewer(), notice)))
        .contains("Un cliente de la lista lee en inglés");
  }

  @Test
  void aFormWithMistakesComesBackWholeWithASentenceBesideEach() {
    var typed = new HashMap<>(fresh("statement"));
    typed.putAll(Map.of("nombre", "", "dia_mes", "40", "hora", "tarde", "desde", "mañana"));

    var html = html(editor.save(desk.viewer(), typed));

    assertThat(html)
        .contains("Ponle un nombre")
        .contains("Escribe un día del 1 al 31")
        .contains("Escribe la hora, como 09:00")
        .contains("Escribe el día")
        .contains("value=\"40\"");
  }

  @Test
  void aScheduledCampaignShowsWhenItGoesOutAndGoesBackToADraftOrIsCancelled() {
    ana();
    var notice = notice("everyone");
    notice.putAll(
        Map.of("repite", "week", "dia_semana", "1", "hasta", "2026-12-31", "que", "programar"));
    var id = id(editor.save(desk.viewer(), notice));

    assertThat(html(pages.one(desk.viewer(), id)))
        .contains("Cada lunes, desde las 09:00, hasta el 31 dic")
        .contains("Programada")
        .contains("Todavía no ha salido");
    pages.unschedule(desk.viewer(), id);
    assertThat(html(pages.one(desk.viewer(), id))).contains("Campaña en borrador");
    notice.put("id", id.toString());
    editor.save(desk.viewer(), notice);
    pages.cancel(desk.viewer(), id);
    assertThat(html(pages.one(desk.viewer(), id))).contains("Cancelada");
    assertThat(desk.trail()).anyMatch(line -> line.contains("campaign.cancelled"));
  }

  @Test
  void thePreviewReadsAsARealDebtorWouldReadIt() {
    ana();
    var seen = preview(fresh("statement"), "es");
    assertThat(seen).contains("Ana").contains("A-1").contains("1,200");
    assertThat(preview(fresh("statement"), "en")).contains("Hello Ana");
  }

  @Test
  void theFrameShowsWhatWasKeptBeforeAnybodyAsks() {
    ana();
    var id = id(editor.save(desk.viewer(), notice("everyone")));

    assertThat(first(id.toString(), "notice")).contains("atendemos hasta las 19:00");
    assertThat(first("", "statement")).contains("A-1");
    assertThat(first("", "notice")).contains("Aquí se verá el mensaje");
  }

  @Test
  void aNoticeThatNobodyWroteInEnglishNeedsNoEnglish() {
    ana();
    var notice = notice("everyone");
    notice.put("texto.en", fresh("notice").getOrDefault("texto.en", "").replace("\n", "\r\n"));
    notice.put("que", "programar");

    assertThat(editor.save(desk.viewer(), notice).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);

    notice.put("asunto.en", "Our hours");
    notice.put("texto.en", "");
    assertThat(html(editor.save(desk.viewer(), notice))).contains("Falta el mensaje en inglés");
  }

  @Test
  void aTextThatIsMarkupStaysTextInThePreview() {
    ana();
    var typed = new HashMap<>(fresh("statement"));
    typed.put("texto.es", typed.get("texto.es") + "\n\n<script>alert(1)</script>");

    assertThat(preview(typed, "es")).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  private String first(String id, String kind) {
    return html(preview.first(desk.viewer(), id, kind, new MockHttpServletResponse()));
  }

  private String preview(Map<String, String> typed, String language) {
    var sent = new HashMap<>(typed);
    sent.put("idioma", language);
    return html(preview.shown(desk.viewer(), sent, new MockHttpServletResponse()));
  }

  private UUID ana() {
    var ana = desk.reachableDebtor("Ana");
    desk.owes(ana, "A-1", "1200", "MXN", 40);
    return ana.value();
  }

  private Map<String, String> fresh(String kind) {
    var chosen = Campaign.Kind.of(kind).orElseThrow();
    return CampaignForm.fresh(chosen, desk.viewer()).typed();
  }

  private Map<String, String> notice(String audience) {
    var typed = new HashMap<>(fresh("notice"));
    typed.putAll(
        Map.of(
            "nombre", "Nuevo horario",
            "para", audience,
            "asunto.es", "Un aviso de {{empresa}}",
            "texto.es", "Buen día: atendemos hasta las 19:00. {{contacto}}",
            "texto.en", ""));
    return typed;
  }

  private UUID lateMoreThan(String days) {
    var late =
        new Condition.Leaf(
            Field.DAYS_PAST_DUE,
            "",
            Operator.MORE_THAN,
            new Condition.Operand.Figure(new BigDecimal(days)));
    return desk.transactions.in(
        desk.tenant,
        tx ->
            TestApplication.bean(Segments.class)
                        .save(tx, null, "Muy tarde", new Condition.All(List.of(late)), null)
                    instanceof Segments.Outcome.Kept(var id, _)
                ? id
                : Ids.next());
  }

  private static UUID id(ResponseEntity<byte[]> answer) {
    var path = Objects.requireNonNull(answer.getHeaders().getLocation()).getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  /** What the next page says, out of its cookie. */
  private static String toast(ResponseEntity<byte[]> answer) {
    var cookie = Objects.requireNonNull(answer.getHeaders().getFirst("Set-Cookie"));
    var text = cookie.replaceFirst("^[^=]*=", "").replaceFirst("\\..*", "");
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
