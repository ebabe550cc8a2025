package dev.puntual.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.intake.Desk;
import dev.puntual.intake.FileState;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;

class ImportPagesTest {

  private static final String CARTERA =
      """
      Clave,Cliente,Factura,Vence,Total
      007,Peña & Hijos,F-1,2026-03-15,"1,500.50"
      008,Luz,F-2,2026-03-20,10
      009,Sol,F-3,2026-03-21,=1+1
      010,Mar,F-4,2026-03-22,20
      011,Paz,F-5,2026-03-23,30
      """;
  private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  private final Desk desk = new Desk();
  private final ImportPages pages = TestApplication.bean(ImportPages.class);
  private final ReadingPages reading = TestApplication.bean(ReadingPages.class);

  @Test
  void anUploadLeadsToItsPreview() throws IOException {
    var upload =
        new MockMultipartFile(
            "archivo", "cartera.csv", null, CARTERA.getBytes(StandardCharsets.UTF_8));
    var answer = pages.receive(viewer(Language.ES), upload);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    var address = Objects.requireNonNull(answer.getHeaders().getLocation()).getPath();
    var id = UUID.fromString(address.substring("/importar/".length()));
    assertThat(html(pages.show(viewer(Language.ES), id)))
        .contains("cartera.csv", "Peña &amp; Hijos", "15 de marzo de 2026", "Cargar 4 renglones");
  }

  @Test
  void anUploadWithoutAFileIsToldBesideTheField() throws IOException {
    var answer = pages.receive(viewer(Language.ES), new MockMultipartFile("archivo", new byte[0]));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(answer)).contains("Elige primero un archivo.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateSpeaksBothLanguages(Language language) throws IOException {
    var file = desk.brings(CARTERA);
    assertSpoken(html(pages.show(viewer(language), file)));
    reading.load(viewer(language), file, Map.of());
    assertThat(desk.file(file).state()).isEqualTo(FileState.LOADING);
    assertSpoken(html(pages.show(viewer(language), file)));
    desk.beats();
    assertSpoken(html(pages.show(viewer(language), file)));
    var refused = desk.brings("cartera.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertSpoken(html(pages.show(viewer(language), refused)));
    assertSpoken(html(pages.list(viewer(language), null)));
  }

  @Test
  void theListGoesOnBehindTheFiftiethFile() {
    for (int i = 1; i <= 52; i++) {
      desk.brings("archivo-" + i + ".csv", CARTERA.getBytes(StandardCharsets.UTF_8));
    }
    var first = html(pages.list(viewer(Language.ES), null));
    assertThat(first).contains(">archivo-52.csv<", ">archivo-3.csv<");
    assertThat(first).doesNotContain(">archivo-2.csv<");

    var more = java.util.regex.Pattern.compile("\\?desde=([0-9a-f-]{36})").matcher(first);
    assertThat(more.find()).isTrue();
    var second = html(pages.list(viewer(Language.ES), UUID.fromString(more.group(1))));
    assertThat(second).contains(">archivo-2.csv<", ">archivo-1.csv<").doesNotContain("?desde=");
  }

  @Test
  void whileALoadIsBeingSavedThereIsNoRateThatFalls() {
    var file = desk.brings(CARTERA);
    desk.saysLoad(file);
    desk.world.asks(
        "update intake.progress set stage = 'saving', rows_done = 4, seen_at = started_at + interval '1 hour'"
            + " where tenant_id = :tenant returning stage");

    assertThat(html(pages.show(viewer(Language.ES), file)))
        .contains("Ya leímos los 4 renglones; ahora los comparamos")
        .doesNotContain("por segundo");
  }

  @Test
  void aDateThatReadsBothWaysIsAskedBeforeLoading() throws IOException {
    var file = desk.brings("Cliente,Vence,Total\nAna,03/04/2026,10\nEva,05/06/2026,20\n");
    assertThat(html(pages.show(viewer(Language.ES), file)))
        .contains("3 de abril de 2026", "4 de marzo de 2026");

    var unanswered = reading.load(viewer(Language.ES), file, Map.of());
    assertThat(unanswered.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(unanswered)).contains("el archivo no lo deja claro");

    reading.load(viewer(Language.ES), file, Map.of("duda-1", "mes"));
    desk.beats();
    assertThat(
            desk.world.asks(
                "select due_on from receivables.v_receivable where tenant_id = :tenant order by 1"))
        .containsExactly("2026-03-04", "2026-05-06");
  }

  @Test
  void aPersonSaysWhatAColumnMeans() throws IOException {
    var file = desk.brings("Uno,Dos,Tres\nAna Ruiz,2026-03-15,10.50\nEva Paz,2026-03-16,20\n");
    var fields = new HashMap<String, String>();
    fields.put("trata", "deudas");
    fields.put("columna-0", "DEBTOR_NAME");
    fields.put("columna-1", "DUE_ON");
    fields.put("columna-2", "BALANCE");
    fields.put("moneda", "usd");

    reading.load(viewer(Language.ES), file, fields);
    desk.beats();

    assertThat(
            desk.world.asks(
                "select due_on, currency, balance from receivables.v_receivable where tenant_id = :tenant order by 1"))
        .containsExactly("2026-03-15 USD 10.5000", "2026-03-16 USD 20.0000");
  }

  @Test
  void twoColumnsCannotMeanTheSame() throws IOException {
    var file = desk.brings(CARTERA);
    var answer = reading.load(viewer(Language.ES), file, Map.of("columna-0", "DEBTOR_NAME"));

    assertThat(html(answer)).contains("Otra columna ya es «Cliente»");
    assertThat(desk.file(file).state()).isEqualTo(FileState.PROPOSED);
  }

  @Test
  void rowsThatStayedOutComeBackAsAFileWithTheReasonAndWithoutFormulas() throws IOException {
    var file = desk.brings(CARTERA);
    desk.loads(file);
    var body =
        TestApplication.bean(BadRowsPages.class).download(viewer(Language.ES), file).getBody();
    var out = new ByteArrayOutputStream();
    Objects.requireNonNull(body).writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "\ufeffClave,Cliente,Factura,Vence,Total,Renglón del archivo,Por qué se quedó fuera",
            "009,Sol,F-3,2026-03-21,'=1+1,4,Total «=1+1» no es un importe. Escríbelo como los demás: 1234.56.");
  }

  private static void assertSpoken(String html) {
    assertThat(html).doesNotContain(">intake.").doesNotContain("\"intake.").contains("</html>");
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private Viewer viewer(Language language) {
    var who =
        new Viewer.Identity(
            desk.tenant,
            "Aceros",
            Ids.next(),
            "Mariana Ríos",
            Role.ADMIN,
            language,
            "MX",
            ZONE,
            false,
            List.of(new Viewer.Company(desk.tenant, "Aceros")));
    var voice = Voice.of(language, "MX", ZONE, Instant.parse("2026-03-02T16:00:00Z"));
    return new Viewer(who, voice, "token", List.of(), null);
  }
}
