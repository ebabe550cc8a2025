package dev.puntual.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvShapeTest {

  private static final String SPANISH = "cliente,razón social,año\nPeña,Compañía Única,2026\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850", "x-MacRoman", "UTF-16LE", "UTF-16BE"})
  void accentsSurviveEveryCharsetThatPeopleStillUse(String charset) throws IOException {
    var shape = CsvShape.of(file(SPANISH.getBytes(Charset.forName(charset))));
    assertThat(shape.charset()).isEqualTo(Charset.forName(charset));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
    var file = file(("\ufeff" + SPANISH).getBytes(StandardCharsets.UTF_8));
    try (var rows = CsvRows.open(file, CsvShape.of(file), dev.puntual.intake.rows.Limits.USUAL)) {
      var cells = new dev.puntual.intake.rows.Cells();
      rows.next(cells);
      assertThat(cells.text(0)).isEqualTo("cliente");
    }
  }

  @Test
  void aByteThatIsNotUtf8FarDownTheFileIsSeen() throws IOException {
    var text = "a,b\n" + "x,y\n".repeat(100_000) + "Peña,1\n";
    var shape = CsvShape.of(file(text.getBytes(Charset.forName("windows-1252"))));
    assertThat(shape.charset()).isEqualTo(Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theDelimiterIsTheOneThatMakesATable(char delimiter) throws IOException {
    assertThat(delimiterOf("id,cliente,monto\n1,Ana,20\n2,Luis,30\n".replace(',', delimiter)))
        .isEqualTo(delimiter);
  }

  @Test
  void decimalCommasDoNotPassForDelimiters() throws IOException {
    assertThat(delimiterOf("id;monto;saldo\n1;20,50;10,25\n2;30,10;5,00\n")).isEqualTo(';');
  }

  @Test
  void titlesAboveTheTableDoNotConfuse() throws IOException {
    assertThat(
            delimiterOf(
                "Reporte de cartera; al corte, hoy\n\nid;cliente;monto\n1;Ana;20\n2;Eva;9\n"))
        .isEqualTo(';');
  }

  @Test
  void delimitersInsideQuotesDoNotCount() throws IOException {
    assertThat(delimiterOf("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n\"s;t;u\",3\n")).isEqualTo(',');
  }

  @Test
  void aLetterIsNoTable() {
    assertThatThrownBy(() -> delimiterOf("Estimado cliente\nle recordamos su saldo\n"))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NO_TABLE));
  }

  private char delimiterOf(String text) throws IOException {
    return CsvShape.of(file(text.getBytes(StandardCharsets.UTF_8))).delimiter();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
