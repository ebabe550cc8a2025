package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Annex;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AnnexPdfTest {

  @Test
  void fortyDebtsInFourCurrenciesGoOnOverSeveralPagesAndNoneIsLost() throws IOException {
    var pdf =
        AnnexPdf.of(annex(Stream.of("MXN", "USD", "COP", "CLP").map(c -> sheet(c, 40)).toList()));

    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      assertThat(text).contains("Estado de cuenta", "Peñón Íñiguez", "F-1-MXN", "F-40-CLP");
      assertThat(text.lines().filter(line -> line.startsWith("F-"))).hasSize(160);
      assertThat(text).contains("1 / " + document.getNumberOfPages());
      assertThat(text.split("Documento", -1).length - 1)
          .as("headings stand again on each page that goes on")
          .isGreaterThanOrEqualTo(document.getNumberOfPages());
    }
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    assertThat(AnnexPdf.of(annex(List.of(sheet("MXN", 45)))))
        .isEqualTo(AnnexPdf.of(annex(List.of(sheet("MXN", 45)))));
  }

  @Test
  void aNameWithoutABlankAndLettersThatTheFaceHasNotAreShownInsideTheLines() throws IOException {
    var long_ = "X".repeat(300) + " 漢字 \uD83D\uDE00 \u0000";
    var pdf =
        AnnexPdf.of(
            annex(
                List.of(
                    new Annex.Sheet(
                        long_,
                        List.of("Documento", "Saldo"),
                        List.of(List.of(long_, "$1.00 MXN")),
                        "Total",
                        "$1.00 MXN"))));

    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text.replaceAll("[^X]", "")).as("each, and the one of MXN twice").hasSize(602);
      assertThat(text).contains("?? ?").doesNotContain("漢");
    }
  }

  @Test
  void fiveHundredDebtsStayALightPaper() {
    assertThat(AnnexPdf.of(annex(List.of(sheet("MXN", Annex.MOST_ROWS))))).hasSizeLessThan(400_000);
  }

  private static Annex annex(List<Annex.Sheet> sheets) {
    return new Annex(
        "estado-de-cuenta.pdf",
        "Estado de cuenta",
        List.of("Ferretería del Norte", "Para Ana Peñón Íñiguez", "Al 10 de marzo de 2026"),
        sheets,
        "Si algo no coincide, escríbanos: Luisa");
  }

  private static Annex.Sheet sheet(String currency, int rows) {
    return new Annex.Sheet(
        currency,
        List.of("Documento", "Vencimiento", "Atraso", "Saldo"),
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                i ->
                    List.of(
                        "F-" + i + "-" + currency,
                        "7 mar 2026",
                        "12 días",
                        "$1,234.00 " + currency))
            .toList(),
        "Total",
        "$49,360.00 " + currency);
  }
}
