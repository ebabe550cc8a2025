package dev.puntual.dunning.segment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.server.ResponseStatusException;

class BookPagesTest {

  private final DeskWorld desk = new DeskWorld();
  private final BookPages pages = TestApplication.bean(BookPages.class);

  @Test
  void afterAnUploadItsPageSaysWhatWasKeptAndWhatStayedOutAndWhy() throws Exception {
    desk.contact(desk.debtor("Ana"), "Ana", "ana@cliente.example");

    var made = uploads("Correo;Folio\nana@cliente.example;F-1\nnadie@cliente.example;F-2\n");

    assertThat(made.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(html(pages.one(desk.viewer(), id(made))))
        .contains("Nombra a un cliente.")
        .contains("{{folio}}")
        .contains("Línea 3")
        .contains("nadie@cliente.example · F-2")
        .contains("No encontramos a ese cliente");
    assertThat(html(pages.one(desk.viewer(Language.EN, Role.ADMIN), id(made))))
        .contains("We found no such customer");
    assertThat(html(pages.list(desk.viewer())))
        .contains("Una columna para tus textos")
        .contains("Una línea se quedó fuera");
  }

  @Test
  void aFileThatIsNoListComesBackWithTheFormAndASentence() throws Exception {
    var refused = uploads("%PDF-1.7 and so on");

    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(refused)).contains("PDF").contains("value=\"Citas\"");
  }

  @Test
  void aBookThatIsNotThereHasNoPage() {
    assertThatThrownBy(() -> pages.one(desk.viewer(), Ids.next()))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void aSegmentBecomesABookAsItStandsThatDayAndTheWayBackDropsIt() {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    desk.owes(desk.debtor("Jaguar"), "B-1", "1200", "MXN", 2);
    var segment = late();

    var made = pages.freeze(desk.viewer(), segment);
    assertThat(toast(made)).contains("Directorio guardado").contains("/fin");
    assertThat(book()).containsExactly("Atrasados, al 20 nov 1");

    desk.owes(desk.debtor("Puma"), "C-1", "1200", "MXN", 50);
    assertThat(book())
        .as("whoever comes later is not in it")
        .containsExactly("Atrasados, al 20 nov 1");

    var id = books().getFirst().id();
    pages.drop(desk.viewer(), id);
    assertThat(book()).isEmpty();
    pages.restore(desk.viewer(), id);
    assertThat(book()).hasSize(1);
  }

  @Test
  void aSecondBookOfTheSameSegmentAndDayIsRefusedByItsNameAndTheFirstStays() {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    var segment = late();
    pages.freeze(desk.viewer(), segment);
    var first = book();

    var again = pages.freeze(desk.viewer(), segment);

    assertThat(toast(again))
        .contains("Ya hay un directorio de hoy de este segmento")
        .doesNotContain("/fin");
    assertThat(book()).isEqualTo(first);
    assertThat(toast(pages.freeze(desk.viewer(), Ids.next())))
        .contains("Ese segmento ya no existe");
  }

  private UUID late() {
    var days = new Condition.Operand.Figure(new BigDecimal("30"));
    var leaf = new Condition.Leaf(Field.DAYS_PAST_DUE, "", Operator.MORE_THAN, days);
    var tree = new Condition.All(List.of(leaf));
    var segments = TestApplication.bean(Segments.class);
    return ((Segments.Outcome.Kept)
            desk.transactions.in(
                desk.tenant, tx -> segments.save(tx, null, "Atrasados", tree, null)))
        .id();
  }

  private List<Books.Book> books() {
    return desk.transactions.in(desk.tenant, TestApplication.bean(Books.class)::all);
  }

  /** Name and how many are in it. */
  private List<String> book() {
    return books().stream().map(one -> one.name() + " " + one.debtors()).toList();
  }

  /** What the next page will say. */
  private static String toast(ResponseEntity<byte[]> answer) {
    var cookie = Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
    var words = cookie.substring(cookie.indexOf('=') + 1).split(";", 2)[0].split("\\.", -1);
    return Stream.of(words)
        .map(word -> new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  private ResponseEntity<byte[]> uploads(String text) throws IOException {
    var file =
        new MockMultipartFile(
            "archivo", "lista.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return pages.make(desk.viewer(), "Citas", "", file);
  }

  private static UUID id(ResponseEntity<byte[]> answer) {
    var path = Objects.requireNonNull(answer.getHeaders().getLocation()).getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
