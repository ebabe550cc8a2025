package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.platform.db.SqlFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFilesTest {

  private final SegmentWorld world = new SegmentWorld();
  private final DeskWorld desk = world.desk;
  private final BookFiles files = TestApplication.bean(BookFiles.class);

  @TempDir Path folder;

  @Test
  void aFileIsReadByTheColumnThatNamesMostDebtorsAndKeepsWhatTheOthersSay() throws Exception {
    coded("Hotel, S.A. de C.V.", "100");
    coded("Fonda Ñ", "200");
    coded("Otro", "750");

    brings("Saldo;Nombre;Clave\r\n750;\"Hotel; S.A.\";100\r\n30;Fonda Ñ;200\r\n5;Nadie;999\r\n");

    var book = world.booked().getFirst();
    assertThat(book.debtors()).isEqualTo(2);
    assertThat(book.columns())
        .containsExactly(new BookColumn("saldo", "Saldo"), new BookColumn("nombre_2", "Nombre"));
    assertThat(told())
        .containsExactly(
            "Fonda Ñ {\"saldo\": \"30\", \"nombre_2\": \"Fonda Ñ\"}",
            "Hotel, S.A. de C.V. {\"saldo\": \"750\", \"nombre_2\": \"Hotel; S.A.\"}");
    assertThat(left()).containsExactly(new Books.Line(4, "unknown", "5 · Nadie · 999"));
  }

  @Test
  void aWorkbookIsReadAsItIs() throws Exception {
    coded("Ana", "A-1");

    var path = folder.resolve("lista.xlsx");
    try (var out = Files.newOutputStream(path);
        var book = new Workbook(out, "Puntual", "1.0")) {
      var sheet = book.newWorksheet("Convenios");
      sheet.value(0, 0, "Clave");
      sheet.value(0, 1, "Número de folio");
      sheet.value(0, 2, "Cuota");
      sheet.value(1, 0, "a-1");
      sheet.value(1, 1, "F-77");
      sheet.value(1, 2, 1250.5);
    }
    assertThat(brings(path)).isInstanceOf(Books.Outcome.Made.class);

    assertThat(told())
        .containsExactly("Ana {\"cuota\": \"1250.5\", \"numero_de_folio\": \"F-77\"}");
  }

  @Test
  void eMailsFromAWindowsProgramNameDebtorsToo() throws Exception {
    var ana = desk.debtor("Ana");
    desk.contact(ana, "Ana Peña", "ana@cliente.example");

    brings("Peña,ANA@cliente.example\n".getBytes(Charset.forName("windows-1252")));

    assertThat(world.booked().getFirst().debtors()).isEqualTo(1);
    assertThat(world.booked().getFirst().columns()).isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void aPlainListWithOrWithoutAHeadingIsABook() throws Exception {
    coded("Ana", "100");
    coded("Eva", "200");

    assertThat(brings("Clave\n100\n200\n")).isInstanceOf(Books.Outcome.Made.class);

    assertThat(world.booked().getFirst().debtors()).isEqualTo(2);
    assertThat(left()).isEmpty();
  }

  @Test
  void aFirstLineThatNamesADebtorIsNoHeading() throws Exception {
    coded("Ana", "ana");
    coded("Eva", "eva");

    brings("Anita,ana\nEvita,eva\n");

    assertThat(world.booked().getFirst().debtors()).isEqualTo(2);
    assertThat(world.booked().getFirst().columns()).isEmpty();
  }

  @Test
  void aFirstLineWithGapsOrFiguresAboveOneOfWordsIsNotLost() throws Exception {
    coded("Ana", "C-1");
    coded("Eva", "eva");

    brings("C-1;;500\neva;Feria;Puebla\n");

    assertThat(world.booked().getFirst().debtors()).isEqualTo(2);
    assertThat(world.booked().getFirst().columns()).isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void aFirstLineThatNamesNobodyKnownAboveOneOfWordsIsShownAmongThoseLeftOut() throws Exception {
    coded("Eva", "eva");
    coded("Sol", "sol");

    brings("C-404;;500\neva;Feria;Puebla\nsol;Feria;Lima\n");

    assertThat(world.booked().getFirst().debtors()).isEqualTo(2);
    assertThat(left()).containsExactly(new Books.Line(1, "unknown", "C-404 · 500"));
  }

  @Test
  void whatStandsAboveTheHeadingsIsShownAndTheHeadingsStillName() throws Exception {
    coded("Ana", "100");

    brings("Reporte de marzo;;\n;;\nClave;Folio;Ciudad\n100;F-1;Lima\n");

    assertThat(told()).containsExactly("Ana {\"folio\": \"F-1\", \"ciudad\": \"Lima\"}");
    assertThat(left()).containsExactly(new Books.Line(1, "unknown", "Reporte de marzo"));
  }

  @Test
  void aFirstLineThatLooksLikeACodeOfNobodyIsNoHeadingOfAPlainList() throws Exception {
    coded("Ana", "C-1");

    brings("C-404\nC-1\n");

    assertThat(left()).containsExactly(new Books.Line(1, "unknown", "C-404"));
  }

  @Test
  void aLineThatContradictsAnEarlierOneOrSaysTooMuchStaysOutWithTheReason() throws Exception {
    coded("Ana", "100");
    coded("Eva", "200");
    coded("Sol", "300");

    brings("Clave;Folio\n100;F-1\n100;F-1\n100;F-2\n200;%s\n300;F-3\n".formatted("x".repeat(201)));

    assertThat(told()).containsExactly("Ana {\"folio\": \"F-1\"}", "Sol {\"folio\": \"F-3\"}");
    assertThat(left()).extracting(Books.Line::line).containsExactly(4, 5);
    assertThat(left()).extracting(Books.Line::reason).containsExactly("twice", "long");
    assertThat(world.booked().getFirst().leftOut()).isEqualTo(2);
  }

  @Test
  void columnsOfOneNameGetANumberAndThoseWithoutAHeadingAreNotKept() throws Exception {
    coded("Ana", "100");

    brings("Clave;Folio;FOLIO;;Payment link\n100;F-1;F-2;nada;no\n");

    assertThat(told())
        .containsExactly(
            "Ana {\"folio\": \"F-1\", \"folio_2\": \"F-2\", \"payment_link_2\": \"no\"}");
  }

  @Test
  void moreColumnsOrLinesThanThereCanBeAreRefusedAndNothingIsKept() throws Exception {
    coded("Ana", "100");
    var wide = new StringBuilder("Clave");
    for (int i = 0; i < 21; i++) {
      wide.append(";Columna ").append((char) ('a' + i));
    }
    assertThat(brings(wide + "\n100" + ";x".repeat(21) + "\n"))
        .isEqualTo(new Books.Outcome.TooManyColumns(21, 20));

    var lines = new StringBuilder("Clave;Folio\n");
    for (int i = 0; i <= BookFiles.MOST_LINES; i++) {
      lines.append(i).append(";x\n");
    }
    assertThat(brings(lines.toString()))
        .isEqualTo(new Books.Outcome.TooManyLines(BookFiles.MOST_LINES));
    assertThat(world.booked()).isEmpty();
  }

  @Test
  void aPictureAFileThatBreaksOffAndAListOfStrangersMakeNoBook() throws Exception {
    coded("Ana", "100");

    assertThat(brings(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2}))
        .isEqualTo(new Books.Outcome.Unreadable("intake.refused.image.text"));
    assertThat(brings("Clave;Folio\n" + "100;x\n".repeat(20_000) + "200;\"sin cerrar\n"))
        .isEqualTo(new Books.Outcome.Unreadable("intake.refused.unclosed-quote.text"));
    assertThat(brings("Clave;Folio\n900;x'; drop table dunning.book; --\n"))
        .isEqualTo(new Books.Outcome.Nobody());
    assertThat(world.booked()).isEmpty();
  }

  @Test
  void aNameThatIsTakenIsSaid() throws Exception {
    coded("Ana", "100");
    brings("Clave;Folio\n100;F-1\n");

    assertThat(brings("Clave;Folio\n100;F-2\n")).isEqualTo(new Books.Outcome.NameTaken());
  }

  private Books.Outcome brings(String text) throws IOException {
    return brings(text.getBytes(StandardCharsets.UTF_8));
  }

  private Books.Outcome brings(byte[] bytes) throws IOException {
    return brings(Files.write(folder.resolve("lista"), bytes));
  }

  private Books.Outcome brings(Path path) throws IOException {
    return files.from(desk.tenant, "Feria", path, desk.person);
  }

  private List<Books.Line> left() {
    return desk.transactions.in(
        desk.tenant, tx -> world.books.leftOut(tx, world.booked().getFirst().id()));
  }

  private List<String> told() {
    var file =
        SqlFile.read(
            "test",
            "-- tenant · a question of a test\nselect d.name || ' ' || b.told::text from dunning.book_debtor b"
                + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = b.debtor_id"
                + " where b.tenant_id = :tenant order by d.name");
    return desk.transactions.in(desk.tenant, tx -> tx.sql(file).query(String.class).list());
  }

  private void coded(String name, String code) {
    UUID id = desk.debtor(name).value();
    desk.write(
        "update receivables.debtor set code = :code where tenant_id = :tenant and debtor_id = :id",
        Map.of("code", code, "id", id));
  }
}
