package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Address books: made of pasted lines or of a segment as it stands, and dropped with a way back.
 */
@Controller
@Permission(Right.DECIDE)
class BookPages {

  private static final int LONGEST = 80;

  private final TenantTransactions transactions;
  private final Segments segments;
  private final Books books;

  BookPages(TenantTransactions transactions, Segments segments, Books books) {
    this.transactions = transactions;
    this.segments = segments;
    this.books = books;
  }

  @PostMapping("/directorios")
  ResponseEntity<byte[]> make(
      Viewer viewer,
      @RequestParam(name = "directorio", defaultValue = "") String name,
      @RequestParam(name = "lineas", defaultValue = "") String lines) {
    if (name.isBlank() || name.length() > LONGEST) {
      return told(viewer.say("segment.fault.no_name", String.valueOf(LONGEST)), null);
    }
    var made =
        transactions.in(
            viewer.tenant(), tx -> books.fromLines(tx, name, lines, viewer.identity().personId()));
    return told(viewer, made, name);
  }

  @PostMapping("/segmentos/{id}/directorio")
  ResponseEntity<byte[]> freeze(Viewer viewer, @PathVariable UUID id) {
    var made =
        transactions.in(
            viewer.tenant(),
            tx ->
                segments
                    .find(tx, id)
                    .flatMap(
                        saved ->
                            saved.tree() instanceof Read.Good(var tree)
                                ? books.of(
                                    tx,
                                    viewer.say("segment.frozen", saved.name(), viewer.today()),
                                    segments.everybody(tx, tree, viewer.today()),
                                    viewer.identity().personId())
                                : Optional.<UUID>empty()));
    return told(
        viewer.say(made.isPresent() ? "segment.book.made" : "segment.freeze.clash"),
        made.map(BookPages::end).orElse(null));
  }

  @PostMapping("/directorios/{id}/fin")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable UUID id) {
    transactions.in(viewer.tenant(), tx -> books.drop(tx, id));
    return told(viewer.say("segment.book.dropped"), "/directorios/" + id + "/vuelta");
  }

  @PostMapping("/directorios/{id}/vuelta")
  ResponseEntity<byte[]> restore(Viewer viewer, @PathVariable UUID id) {
    boolean back = transactions.in(viewer.tenant(), tx -> books.restore(tx, id));
    return told(viewer.say(back ? "segment.book.restored" : "segment.not.restored"), null);
  }

  private static ResponseEntity<byte[]> told(Viewer viewer, Optional<UUID> made, String name) {
    return made.isPresent()
        ? told(viewer.say("segment.book.made"), end(made.get()))
        : told(viewer.say("segment.fault.same_name", name), null);
  }

  private static String end(UUID book) {
    return "/directorios/" + book + "/fin";
  }

  private static ResponseEntity<byte[]> told(
      String sentence, @org.jspecify.annotations.Nullable String undo) {
    return Pages.seeOther(SegmentPages.PATH, new Toast(sentence, undo));
  }
}
