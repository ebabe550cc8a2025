package dev.puntual.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.intake.xlsx.Bomb;
import dev.puntual.intake.xlsx.Ooxml;
import dev.puntual.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody uploads gets a sentence, in Spanish and in English, and harms nothing. */
class WrongFilesTest {

  @TempDir static Path folder;

  static Stream<Arguments> filesNobodyCanRead() throws IOException {
    return Stream.of(
        wrong("vacio.csv", new byte[0], "El archivo está vacío", "The file is empty"),
        wrong("blancos.csv", " \n \n", "El archivo está vacío", "The file is empty"),
        wrong("cartera.xlsx", "%PDF-1.7\n1 0 obj", "Es un PDF", "It is a PDF"),
        wrong("foto.csv", "\u0089PNG\r\n\u001a\n", "Es una imagen", "It is an image"),
        wrong("datos.csv", "{\"a\": 1}", "Es un archivo JSON", "It is a JSON file"),
        wrong(
            "reporte.xls",
            "<html><table><tr><td>1</td></tr></table></html>",
            "Es una página web con nombre de Excel",
            "It is a web page named like Excel"),
        wrong("carta.xlsx", zip("word/document.xml"), "Es un documento de Word", "It is a Word"),
        wrong("hoja.xlsx", zip("content.xml"), "OpenDocument", "It is an OpenDocument"),
        wrong("varios.xlsx", zip("a.csv"), "Es un archivo comprimido", "It is a compressed file"),
        wrong(
            "viejo.xls",
            compound("Workbook"),
            "Es un Excel de formato antiguo",
            "It is an old Excel format"),
        wrong(
            "secreto.xlsx",
            compound("EncryptedPackage"),
            "El archivo pide contraseña",
            "The file asks for a password"),
        wrong("cortado.xlsx", truncated(), "El archivo está dañado", "The file is damaged"),
        wrong("nulos.csv", new byte[5_000], "No es una tabla", "It is not a table"),
        wrong("nota.csv", "Hola\nmundo\n", "No encontramos una tabla", "We found no table"),
        wrong(
            "ancho.csv",
            "a,".repeat(1_000_000) + "\n" + "1,".repeat(1_000_000),
            "Tiene demasiadas columnas",
            "It has too many columns"),
        wrong(
            "ancho.xlsx",
            sheet(
                "<row r=\"1\">"
                    + "<c t=\"inlineStr\"><is><t>a</t></is></c>".repeat(1_000_000)
                    + "</row>"),
            "Tiene demasiadas columnas",
            "It has too many columns"),
        wrong(
            "comilla.csv",
            "Cliente,Vence,Total\nAna,\"2026-03-15,1\n",
            "Falta una comilla de cierre",
            "A closing quote is missing"),
        wrong(
            "bomba.xlsx",
            Files.readAllBytes(Bomb.write(folder.resolve("bomba.xlsx"), 10 * 1_024)),
            "El archivo se expande demasiado",
            "The file expands too much"));
  }

  @ParameterizedTest
  @MethodSource("filesNobodyCanRead")
  void aFileNobodyCanReadIsListedWithTheReason(
      String name, byte[] content, String spanish, String english) {
    for (var language : Language.OF_TEAM) {
      var desk = new WebDesk(language);
      String sentence = language == Language.ES ? spanish : english;

      var page = desk.brings(name, content);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains(sentence).contains(name).doesNotContain("intake.");
      assertThat(desk.browser.get("/importar").body()).contains(name).contains(sentence);
      assertThat(desk.debts()).isZero();
    }
  }

  private static final String ROWS =
      """
      Cliente,Factura,Vence,Total,Moneda
      Ana,F-1,2026-03-15,100,MXN
      Ana,F-1,2026-03-15,100,MXN
      Ana,F-2,2026-03-15,-100,MXN
      Ana,F-3,2026-03-15,100,ZZZ
      Ana,F-4,1899-12-31,100,MXN
      Ana,F-5,9999-12-31,100,MXN
      Ana,F-6,2026-03-15,=SUMA(A1:A9),MXN
      Ana,F-\0007,2026-03-15,100,MXN
      Ana,F-8,2026-03-15,(100.00),MXN
      """;

  @Test
  void eachWrongRowStaysOutWithItsReasonAndTheGoodOneLoads() {
    var desk = new WebDesk(Language.ES);
    var preview = desk.brings("cartera.csv", ROWS);
    assertThat(preview.body()).contains("es negativo", "cae fuera de 1990 a 2100");

    var result = desk.loads(preview, Map.of());

    assertThat(desk.debts()).isEqualTo(1);
    assertThat(result.body())
        .contains(
            "El número «F-1» ya está más arriba en este archivo",
            "Total «-100» es negativo; una nota de crédito no se carga como deuda.",
            "Total «(100.00)» es negativo",
            "La moneda «ZZZ» no existe.",
            "Vence «1899-12-31» cae fuera de 1990 a 2100.",
            "Vence «9999-12-31» cae fuera de 1990 a 2100.",
            "Total «=SUMA(A1:A9)» no es un importe. Escríbelo como los demás: 1234.56.",
            "El renglón trae caracteres nulos.",
            "8 renglones se quedaron fuera");
    var rows = desk.browser.get("/importar/" + WebDesk.file(preview) + "/renglones.csv");
    assertThat(rows.body().lines()).hasSize(9);
  }

  @Test
  void theSameReasonsInEnglish() {
    var desk = new WebDesk(Language.EN);
    var result = desk.loads(desk.brings("cartera.csv", ROWS), Map.of());
    assertThat(result.body())
        .contains(
            "The number “F-1” already stands further up",
            "Total “-100” is negative",
            "Total “(100.00)” is negative; a credit note is not loaded as a debt.",
            "The currency “ZZZ” does not exist. Use the three-letter code, such as MXN or USD.",
            "Vence “1899-12-31” is not between 1990 and 2100.",
            "Vence “9999-12-31” is not between 1990 and 2100.",
            "Total “=SUMA(A1:A9)” is not an amount. Write it like the others: 1234.56.",
            "The row holds null characters. Export it from your system again.",
            "8 rows stayed out",
            "Put them right in the downloaded file and upload it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | Total tiene un error de Excel o una fórmula sin calcular. Abre el archivo
          EN | Total holds an Excel error or a formula never calculated. Open the file
          """)
  void formulasLoadWithTheirLastValueAndAreNamedWhenTheyHaveNone(Language language, String sentence)
      throws IOException {
    var desk = new WebDesk(language);
    var result =
        desk.loads(
            desk.brings(
                "formulas.xlsx",
                sheet(
                    row("Cliente", "Vence", "Total")
                        + debt("Ana", "<f>B9*2</f><v>40</v>")
                        + debt("Eva", "<f>B9*2</f>"))),
            Map.of());
    assertThat(result.body()).contains(sentence);
    assertThat(desk.debts()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | Recibimos archivos de hasta 1 GB. Divide el tuyo en partes | Todavía no has subido nada
          EN | We take files of up to 1 GB. Split yours | Nothing uploaded yet
          """)
  void aFileBeyondTheLimitIsToldSoWithoutBeingRead(
      Language language, String sentence, String nothing) throws IOException {
    var desk = new WebDesk(language);
    desk.token();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), TestApplication.port())) {
      socket.setSoTimeout(60_000);
      var request =
          "POST /importar HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data;"
              + " boundary=x\r\nContent-Length: 3000000000\r\nAccept-Language: es-MX\r\nCookie: "
              + desk.cookies()
              + "\r\n\r\n--x\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(page(socket.getInputStream())).startsWith("HTTP/1.1 413").contains(sentence);
    }
    assertThat(desk.browser.get("/importar").body()).contains(nothing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | El formulario caducó | Regresa, recarga la página y envíalo otra vez.
          EN | The form expired | Go back, reload the page and send it again.
          """)
  void anUploadWithoutTheTokenOfItsFormIsRefusedAndNothingIsKept(
      Language language, String title, String next) {
    var desk = new WebDesk(language);
    desk.token();
    for (String token : new String[] {"", "inventado"}) {
      var answer = desk.posts("cartera.csv", BodyPublishers.ofString(ROWS), token);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains(title, next);
    }
    assertThat(desk.browser.get("/importar").body()).doesNotContain("cartera.csv");
  }

  /** An answer to its end, from a connection that stays open. */
  private static String page(InputStream answer) throws IOException {
    var read = new ByteArrayOutputStream();
    for (int b = answer.read(); b >= 0; b = answer.read()) {
      read.write(b);
      if (b == '>' && read.toString(StandardCharsets.UTF_8).endsWith("</html>")) {
        break;
      }
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static Arguments wrong(String name, String content, String spanish, String english) {
    return wrong(name, content.getBytes(StandardCharsets.ISO_8859_1), spanish, english);
  }

  private static Arguments wrong(String name, byte[] content, String spanish, String english) {
    return Arguments.of(name, content, spanish, english);
  }

  private static byte[] zip(String entry) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return bytes.toByteArray();
  }

  /** The container that old and encrypted workbooks share, with the name of one stream in it. */
  private static byte[] compound(String stream) {
    var bytes = new byte[4_096];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    var name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1_024, name.length);
    return bytes;
  }

  private static byte[] truncated() throws IOException {
    var whole = sheet(row("Cliente", "Vence", "Total") + debt("Ana", "<v>1</v>").repeat(50));
    return Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  private static byte[] sheet(String rows) throws IOException {
    return Files.readAllBytes(Ooxml.sheet(folder.resolve("hoja.xlsx"), rows));
  }

  private static String row(String... texts) {
    var row = new StringBuilder("<row>");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return row + "</row>";
  }

  private static String debt(String debtor, String amount) {
    return "<row><c t=\"inlineStr\"><is><t>"
        + debtor
        + "</t></is></c><c s=\"2\"><v>46187</v></c><c>"
        + amount
        + "</c></row>";
  }
}
