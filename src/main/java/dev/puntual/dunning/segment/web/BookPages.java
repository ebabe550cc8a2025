package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.AudienceUses;
import dev.puntual.dunning.segment.BookFiles;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.NameList;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Address books: made of pasted lines, of a file or of a segment as it stands, and dropped with a
 * way back.
 */
@Controller
@Permission(Right.DECIDE)
class BookPages {

  private static final String PATH = "/directorios";
  private static final int LONGEST = 80;

  /** Bytes of a list: far more than its lines and columns may fill. */
  private static final long LARGEST = 50L << 20;

  private final TenantTransactions transactions;
  private final Segments segments;
  private final Books books;
  private final BookFiles files;
  private final AudienceUses speakers;

  BookPages(
      TenantTransactions transactions,
      Segments segments,
      Books books,
      BookFiles files,
      AudienceUses speakers) {
    this.transactions = transactions;
    this.segments = segments;
    this.books = books;
    this.files = files;
    this.speakers = speakers;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    return Pages.html(page(viewer, new BookForm("", "", Problems.none())));
  }

  private JteModel page(Viewer viewer, BookForm form) {
    List<Books.Book> all = transactions.in(viewer.tenant(), books::all);
    return new StaticTemplates().dunningBooks(viewer, all, form);
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> make(
      Viewer viewer,
      @RequestParam(name = "directorio", defaultValue = "") String name,
      @RequestParam(name = "lineas", defaultValue = "") String lines,
      @RequestParam(name = "archivo", required = false) @Nullable MultipartFile file)
      throws IOException {
    var problems = Problems.none();
    if (name.isBlank() || name.length() > LONGEST) {
      problems.add("directorio", viewer.say("segment.fault.no_name", String.valueOf(LONGEST)));
    }
    var upload = file == null || file.isEmpty() ? null : file;
    if (upload == null && lines.isBlank()) {
      problems.add("archivo", viewer.say("segment.book.empty"));
    }
    if (upload != null && upload.getSize() > LARGEST) {
      problems.add("archivo", viewer.say("segment.book.unreadable", LARGEST >> 20));
    }
    if (problems.any()) {
      return Pages.invalid(page(viewer, new BookForm(name, lines, problems)));
    }
    var outcome = upload == null ? typed(viewer, name, lines) : read(viewer, name, upload);
    if (outcome instanceof Books.Outcome.Made(var id)) {
      return Pages.seeOther(
          upload == null ? PATH : PATH + "/" + id,
          new Toast(viewer.say("segment.book.made"), end(id)));
    }
    problems.add(
        outcome instanceof Books.Outcome.NameTaken
            ? "directorio"
            : upload == null ? "lineas" : "archivo",
        refused(viewer, outcome, name));
    return Pages.invalid(page(viewer, new BookForm(name, lines, problems)));
  }

  private Books.Outcome typed(Viewer viewer, String name, String lines) {
    return transactions.in(
        viewer.tenant(),
        tx -> books.from(tx, name, NameList.typed(lines), viewer.identity().personId()));
  }

  private Books.Outcome read(Viewer viewer, String name, MultipartFile upload) throws IOException {
    var path = Files.createTempFile("list", "");
    try {
      upload.transferTo(path);
      return files.from(viewer.tenant(), name, path, viewer.identity().personId());
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private static String refused(Viewer viewer, Books.Outcome outcome, String name) {
    return switch (outcome) {
      case Books.Outcome.Made _ -> viewer.say("segment.book.made");
      case Books.Outcome.NameTaken _ -> viewer.say("segment.fault.same_name", name);
      case Books.Outcome.Nobody _ -> viewer.say("segment.book.nobody");
      case Books.Outcome.TooManyLines(int most) -> viewer.say("segment.book.long", most);
      case Books.Outcome.TooManyBooks(int most) -> viewer.say("segment.book.many", most);
      case Books.Outcome.TooManyColumns(int found, int most) ->
          viewer.say("segment.book.wide", found, most);
      case Books.Outcome.Unreadable(var key) -> viewer.say(key);
    };
  }

  /** What a book says of its debtors, and the lines of its file that stayed out. */
  @GetMapping(PATH + "/{id}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id) {
    return transactions.in(
        viewer.tenant(),
        tx ->
            books
                .find(tx, id)
                .map(
                    book ->
                        Pages.html(
                            new StaticTemplates().dunningBook(viewer, book, books.leftOut(tx, id))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @PostMapping("/segmentos/{id}/directorio")
  ResponseEntity<byte[]> freeze(Viewer viewer, @PathVariable UUID id) {
    return transactions.in(
        viewer.tenant(),
        tx ->
            segments
                .find(tx, id)
                .map(
                    saved ->
                        saved.tree() instanceof Read.Good(var tree)
                            ? freeze(tx, viewer, saved.name(), tree)
                            : told(viewer.say("segment.broken"), null))
                .orElseGet(() -> told(viewer.say("segment.freeze.gone"), null)));
  }

  private ResponseEntity<byte[]> freeze(
      TenantTx tx, Viewer viewer, String segment, Condition tree) {
    var name = viewer.say("segment.frozen", segment, viewer.today());
    var everybody = segments.everybody(tx, tree, viewer.today());
    var made = books.of(tx, name, everybody, viewer.identity().personId());
    return told(
        viewer.say(made.isPresent() ? "segment.book.made" : "segment.freeze.clash"),
        made.map(BookPages::end).orElse(null));
  }

  @PostMapping(PATH + "/{id}/fin")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable UUID id) {
    var campaigns =
        transactions.in(
            viewer.tenant(),
            tx -> {
              books.lock(tx, id);
              var speaking = speakers.of(tx, new Audience.OfBook(id));
              if (speaking.isEmpty()) {
                books.drop(tx, id);
              }
              return speaking;
            });
    if (!campaigns.isEmpty()) {
      return told(viewer.say("segment.book.in.use", String.join(" · ", campaigns)), null);
    }
    return told(viewer.say("segment.book.dropped"), PATH + "/" + id + "/vuelta");
  }

  @PostMapping(PATH + "/{id}/vuelta")
  ResponseEntity<byte[]> restore(Viewer viewer, @PathVariable UUID id) {
    boolean back = transactions.in(viewer.tenant(), tx -> books.restore(tx, id));
    return told(viewer.say(back ? "segment.book.restored" : "segment.not.restored"), null);
  }

  private static String end(UUID book) {
    return PATH + "/" + book + "/fin";
  }

  private static ResponseEntity<byte[]> told(String sentence, @Nullable String undo) {
    return Pages.seeOther(PATH, new Toast(sentence, undo));
  }
}
