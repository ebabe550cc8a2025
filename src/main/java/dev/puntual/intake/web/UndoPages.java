package dev.puntual.intake.web;

import dev.puntual.intake.Undoing;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a load back, after showing what that means or what stands in the way. */
@Controller
@Permission(Right.WORK)
class UndoPages {

  private final Undoing undoing;
  private final ImportPages pages;

  UndoPages(Undoing undoing, ImportPages pages) {
    this.undoing = undoing;
    this.pages = pages;
  }

  @GetMapping(ImportPages.PATH + "/{id}/deshacer")
  ResponseEntity<byte[]> look(Viewer viewer, @PathVariable("id") UUID id) {
    return page(viewer, id, HttpStatus.OK);
  }

  @PostMapping(ImportPages.PATH + "/{id}/deshacer")
  ResponseEntity<byte[]> undo(Viewer viewer, @PathVariable("id") UUID id) {
    var today = viewer.today().value();
    return undoing
        .undo(viewer.tenant(), id, today, viewer.identity().personId())
        .map(debts -> done(viewer, id, debts))
        .orElseGet(() -> page(viewer, id, HttpStatus.CONFLICT));
  }

  private static ResponseEntity<byte[]> done(Viewer viewer, UUID id, int debts) {
    return Pages.seeOther(
        ImportPages.PATH + "/" + id, new Toast(viewer.say("intake.undo.done", debts), null));
  }

  /** A file that is not loaded, or no longer, only has its own page. */
  private ResponseEntity<byte[]> page(Viewer viewer, UUID id, HttpStatus status) {
    var file = pages.find(viewer, id);
    return undoing
        .look(viewer.tenant(), id)
        .map(outlook -> Pages.html(status, new StaticTemplates().intakeUndo(viewer, file, outlook)))
        .orElseGet(() -> Pages.seeOther(ImportPages.PATH + "/" + id));
  }
}
