package dev.puntual.dunning.segment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
