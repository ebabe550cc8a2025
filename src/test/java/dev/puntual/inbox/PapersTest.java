package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.inbox.Papers.Taken;
import dev.puntual.messaging.Enclosure;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files leave with an answer. */
class PapersTest {

  @ParameterizedTest
  @CsvSource({
    "factura.pdf,%PDF-1.4,application/pdf",
    "FACTURA.XML,'  <?xml version=\"1.0\"?>',application/xml",
    "saldos.csv,a;b,text/csv",
    "nota.txt,hola,text/plain"
  })
  void paperLeavesAsWhatItIs(String name, String content, String type) {
    assertThat(Papers.of(List.of(file(name, content))))
        .isInstanceOfSatisfying(
            Taken.Fine.class,
            fine -> {
              assertThat(fine.files().getFirst().type()).isEqualTo(type);
              assertThat(fine.files().getFirst().name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "programa.exe,MZ",
    "factura.pdf.js,alert(1)",
    "pagina.html,<script>",
    "factura.pdf,MZ no es un PDF",
    "foto.png,<svg>",
    "hoja.xlsx,texto",
    "sin_nombre,texto",
    "lista.csv,'a\u0000b'"
  })
  void whatRunsOrIsNotWhatItsNameSaysStays(String name, String content) {
    assertThat(Papers.of(List.of(file(name, content)))).isEqualTo(new Taken.Strange(name));
  }

  @Test
  void fiveFilesLeaveAndSixDoNot() {
    var one = file("a.txt", "a");

    assertThat(Papers.of(Collections.nCopies(5, one))).isInstanceOf(Taken.Fine.class);
    assertThat(Papers.of(Collections.nCopies(6, one))).isEqualTo(new Taken.Many());
  }

  @Test
  void fourMegabytesLeaveTogetherAndAByteMoreDoesNot() {
    var half =
        new Enclosure(
            "a.txt", "", "a".repeat(Papers.LARGEST / 2).getBytes(StandardCharsets.US_ASCII));

    assertThat(Papers.of(List.of(half, half))).isInstanceOf(Taken.Fine.class);
    assertThat(Papers.of(List.of(half, half, file("b.txt", "b")))).isEqualTo(new Taken.Heavy());
  }

  @Test
  void aFieldLeftEmptyIsNoFile() {
    assertThat(Papers.of(List.of(file("", "")))).isEqualTo(new Taken.Fine(List.of()));
  }

  private static Enclosure file(String name, String content) {
    return new Enclosure(name, "text/html", content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
