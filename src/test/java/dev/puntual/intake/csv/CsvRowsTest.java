package dev.puntual.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private static final CsvShape COMMA = new CsvShape(StandardCharsets.UTF_8, 0, ',', '"');

  @Test
  void cellsAreTrimmedAndBlankLinesPassedOver() throws IOException {
    assertThat(rows("No_fac    ,Nombre      \n\n ,  \n 001  ,\u00a0Ana \n"))
        .containsExactly("1: No_fac|Nombre", "4: 001|Ana");
  }

  @Test
  void quotesMayHoldDelimitersBreaksAndQuotes() throws IOException {
    assertThat(rows("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nc,d\n"))
        .containsExactly("1: a|b", "2: x, \"y\"|two\nlines", "4: c|d");
  }

  @Test
  void inchesAfterAQuoteAreKept() throws IOException {
    assertThat(rows("a,b\n\"Tubo 1/2\" PVC,3\n").getLast()).endsWith("PVC|3");
  }

  @Test
  void shortRowsAndLongRowsAreRows() throws IOException {
    assertThat(rows("a,b,c\n1\n1,2,3,4\n")).containsExactly("1: a|b|c", "2: 1", "3: 1|2|3|4");
  }

  @Test
  void aMillionColumnsAreRefusedAtTheFirstTooMany() {
    assertRefused("a,".repeat(1_000_000), Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void aQuoteThatNeverEndsIsToldWithItsLine() {
    assertThatThrownBy(() -> rows("a,b\n1,2\n\"3,4\n5,6\n"))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.UNCLOSED_QUOTE);
              assertThat(e.line()).isEqualTo(3);
            });
  }

  @Test
  void aCellLongerThanAnySpreadsheetHoldsIsRefused() {
    assertRefused("a,b\n" + "x".repeat(70_000) + ",1\n", Refusal.CELL_TOO_LONG);
  }

  @Test
  void tooManyRowsAreRefused() {
    var few = new Limits(10, 100, 3, 1, 1, 1, 1);
    assertThatThrownBy(() -> read("a,b\n".repeat(4), few))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.TOO_MANY_ROWS));
  }

  private static void assertRefused(String text, Refusal refusal) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOfSatisfying(RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  private static List<String> rows(String text) throws IOException {
    return read(text, Limits.USUAL);
  }

  private static List<String> read(String text, Limits limits) throws IOException {
    var all = new ArrayList<String>();
    var cells = new Cells();
    try (var rows = CsvRows.over(new StringReader(text), COMMA, limits)) {
      while (rows.next(cells)) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < cells.count(); column++) {
          texts.add(cells.text(column));
        }
        all.add(cells.line() + ": " + String.join("|", texts));
      }
    }
    return all;
  }
}
