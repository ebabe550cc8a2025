package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.intake.QuotedBreaksTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that speaks of {{nombre}} is a row and names no columns, with or without line breaks. */
class TemplatesInBooksTest {

  private final SegmentWorld world = new SegmentWorld();
  private final DeskWorld desk = world.desk;
  private final BookFiles files = TestApplication.bean(BookFiles.class);

  @TempDir Path folder;

  static Stream<String> lists() {
    return Stream.of(
            "Correo|Saludo¶ana@cliente.example|\"Hola↵{{nombre}}, debe {{total}}\"¶",
            "Correo|Saludo¶ana@cliente.example|Hola¶eva@cliente.example|\"{{factura}}↵{{cliente}}\"")
        .flatMap(QuotedBreaksTest::written);
  }

  @BeforeEach
  void twoHaveAnAddress() {
    desk.contact(desk.debtor("Ana"), "Ana", "ana@cliente.example");
    desk.contact(desk.debtor("Eva"), "Eva", "eva@cliente.example");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyLineBelowTheHeadingIsSomebody(String text) throws Exception {
    assertThat(brings(text)).isInstanceOf(Books.Outcome.Made.class);

    var book = world.booked().getFirst();
    assertThat(book.debtors()).isEqualTo(text.contains("eva") ? 2 : 1);
    assertThat(book.columns()).containsExactly(new BookColumn("saludo", "Saludo"));
    assertThat(book.leftOut()).isZero();
  }

  @Test
  void oneLineWithoutAHeadingIsSomebodyToo() throws Exception {
    assertThat(brings("ana@cliente.example;Hola")).isInstanceOf(Books.Outcome.Made.class);

    assertThat(world.booked().getFirst().debtors()).isEqualTo(1);
  }

  @Test
  void aHeadingWithNothingBelowNamesNobody() throws Exception {
    assertThat(brings("Correo;Saludo\n")).isEqualTo(new Books.Outcome.Nobody());
  }

  private Books.Outcome brings(String text) throws IOException {
    return files.from(
        desk.tenant, "Feria", Files.writeString(folder.resolve("lista"), text), desk.person);
  }
}
