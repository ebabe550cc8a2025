package dev.puntual.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @TempDir Path folder;

  @Test
  void whatASpreadsheetProgramWritesIsReadBack() throws IOException {
    var path = folder.resolve("real.xlsx");
    try (var out = new FileOutputStream(path.toFile());
        var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Cartera");
      sheet.value(0, 0, "cliente");
      sheet.value(0, 1, "vence");
      sheet.value(0, 2, "monto");
      sheet.value(1, 0, "Peña & Hijos <SA>");
      sheet.value(1, 1, LocalDate.of(2026, 3, 4));
      sheet.style(1, 1).format("d-mmm-yy").set();
      sheet.value(1, 2, 1234.5);
      sheet.value(3, 0, true);
    }
    assertThat(rows(path))
        .containsExactly(
            "1: TEXT cliente|TEXT vence|TEXT monto",
            "2: TEXT Peña & Hijos <SA>|DATE 2026-03-04|NUMBER 1234.5",
            "4: BOOLEAN true");
  }

  @Test
  void formulasAnswerWithTheValueTheyHadWhenSaved() throws IOException {
    assertThat(
            rows(
                "<row r=\"1\"><c r=\"A1\"><f>B1*2</f><v>40</v></c>"
                    + "<c r=\"B1\" t=\"str\"><f>\"x\"</f><v>texto</v></c>"
                    + "<c r=\"C1\"><f>D1</f></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c></row>"))
        .containsExactly("1: NUMBER 40|TEXT texto|ERROR =|ERROR #REF!");
  }

  @Test
  void numbersAreShownAsPeopleSeeThem() throws IOException {
    assertThat(
            rows(
                "<row r=\"1\"><c><v>923.60000000000002</v></c><c><v>1.5E7</v></c>"
                    + "<c><v>1930565277</v></c><c s=\"4\"><v>123</v></c><c s=\"5\"><v>7</v></c>"
                    + "<c><v>-0.1</v></c></row>"))
        .containsExactly(
            "1: NUMBER 923.6|NUMBER 15000000|NUMBER 1930565277|NUMBER 00123|NUMBER 7|NUMBER -0.1");
  }

  @Test
  void daysAreDaysWhateverTheirFormat() throws IOException {
    assertThat(
            rows(
                "<row r=\"1\"><c s=\"2\"><v>46187</v></c><c s=\"3\"><v>46187.75</v></c>"
                    + "<c s=\"2\"><v>59</v></c><c s=\"2\"><v>61</v></c>"
                    + "<c t=\"d\"><v>2026-06-14T00:00:00</v></c></row>"))
        .containsExactly(
            "1: DATE 2026-06-14|DATE 2026-06-14|DATE 1900-02-28|DATE 1900-03-01|DATE 2026-06-14");
  }

  @Test
  void workbooksOfOldMacintoshesCountFrom1904() throws IOException {
    var path = folder.resolve("mac.xlsx");
    try (var book = new Ooxml(path)) {
      book.frame("Hoja", "<workbookPr date1904=\"1\"/>");
      book.styles("");
      book.part(
          "xl/worksheets/sheet1.xml",
          Ooxml.worksheet("<row r=\"1\"><c s=\"2\"><v>44725</v></c></row>"));
    }
    assertThat(rows(path)).containsExactly("1: DATE 2026-06-14");
  }

  @Test
  void sharedAndInlineTextsKeepTheirPiecesAndLoseTheirGuides() throws IOException {
    var path = folder.resolve("texts.xlsx");
    try (var book = new Ooxml(path)) {
      book.frame("Hoja", "");
      book.part(
          "xl/sharedStrings.xml",
          "<sst><si><t>uno</t></si><si><r><t>do</t></r><r><t>s</t></r><rPh><t>x</t></rPh></si></sst>");
      book.part(
          "xl/worksheets/sheet1.xml",
          Ooxml.worksheet(
              "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>"
                  + "<c t=\"inlineStr\"><is><r><t>tr</t></r><r><t>es</t></r></is></c></row>"));
    }
    assertThat(rows(path)).containsExactly("1: TEXT dos|TEXT uno|TEXT tres");
  }

  @Test
  void emptyCellsLeaveRoom() throws IOException {
    assertThat(
            rows(
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"C3\" s=\"2\"/>"
                    + "<c r=\"E3\"><v>2</v></c></row>"))
        .containsExactly("3: EMPTY |NUMBER 1|EMPTY |EMPTY |NUMBER 2");
  }

  @Test
  void aCellInTheMillionthColumnIsRefusedWithoutMakingRoomForIt() {
    assertRefused("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void aSharedTextThatDoesNotExistIsDamage() {
    assertRefused("<row r=\"1\"><c t=\"s\"><v>99999999</v></c></row>", Refusal.DAMAGED);
  }

  @Test
  void markupThatBreaksOffIsDamage() {
    assertRefused("<row r=\"1\"><c><v>1</v>", Refusal.DAMAGED);
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    var path = folder.resolve("entities.xlsx");
    try (var book = new Ooxml(path)) {
      book.frame("Hoja", "");
      book.part(
          "xl/worksheets/sheet1.xml",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
              + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
    }
    assertThatThrownBy(() -> rows(path)).isInstanceOf(RefusedFile.class);
  }

  @Test
  void aSheetThatUnpacksToGigabytesIsStoppedOnTheWay() throws IOException {
    var path = folder.resolve("bomb.xlsx");
    try (var book = new Ooxml(path)) {
      book.frame("Hoja", "");
      var part = book.part("xl/worksheets/sheet1.xml");
      part.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        part.write(blanks);
      }
      book.endPart();
    }
    assertThat(Files.size(path)).isLessThan(200_000);
    assertThatThrownBy(() -> rows(path))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BOMB));
  }

  @Test
  void sharedTextsThatFillTheMemoryAreStopped() throws IOException {
    var path = folder.resolve("texts-bomb.xlsx");
    try (var book = new Ooxml(path)) {
      book.frame("Hoja", "");
      book.part(
          "xl/sharedStrings.xml", "<sst>" + "<si><t>0123456789</t></si>".repeat(5_000) + "</sst>");
      book.part(
          "xl/worksheets/sheet1.xml", Ooxml.worksheet("<row><c t=\"s\"><v>4999</v></c></row>"));
    }
    var small = new Limits(100, 1_000, 1_000, 1 << 30, 1_000, 1 << 30, 20_000);
    assertThatThrownBy(() -> read(path, small))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BOMB));
  }

  private void assertRefused(String rows, Refusal refusal) {
    assertThatThrownBy(() -> rows(rows))
        .isInstanceOfSatisfying(RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  private List<String> rows(String sheet) throws IOException {
    return rows(Ooxml.sheet(folder.resolve("sheet.xlsx"), sheet));
  }

  private static List<String> rows(Path path) throws IOException {
    return read(path, Limits.USUAL);
  }

  private static List<String> read(Path path, Limits limits) throws IOException {
    var all = new ArrayList<String>();
    var cells = new Cells();
    try (var rows = Workbook.open(path, limits).rows(0)) {
      while (rows.next(cells)) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < cells.count(); column++) {
          texts.add(cells.kind(column) + " " + cells.text(column));
        }
        all.add(cells.line() + ": " + String.join("|", texts));
      }
    }
    return all;
  }
}
