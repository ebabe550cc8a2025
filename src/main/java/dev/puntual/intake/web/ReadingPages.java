package dev.puntual.intake.web;

import dev.puntual.intake.Draft;
import dev.puntual.intake.FileState;
import dev.puntual.intake.ImportFile;
import dev.puntual.intake.Imports;
import dev.puntual.intake.Uploads;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person corrects how a file is read, and says "load". */
@Controller
@Permission(Right.WORK)
class ReadingPages {

  private final Uploads uploads;
  private final Imports imports;
  private final ImportPages pages;

  ReadingPages(Uploads uploads, Imports imports, ImportPages pages) {
    this.uploads = uploads;
    this.imports = imports;
    this.pages = pages;
  }

  /** Shows the file read as the form says. */
  @PostMapping(ImportPages.PATH + "/{id}/lectura")
  ResponseEntity<byte[]> correct(
      Viewer viewer, @PathVariable("id") UUID id, @RequestParam Map<String, String> fields)
      throws IOException {
    keep(viewer, pages.find(viewer, id), fields);
    return Pages.seeOther(ImportPages.PATH + "/" + id);
  }

  /** Another sheet of the workbook. */
  @PostMapping(ImportPages.PATH + "/{id}/hoja")
  ResponseEntity<byte[]> choose(
      Viewer viewer, @PathVariable("id") UUID id, @RequestParam("hoja") int sheet)
      throws IOException {
    var draft = pages.find(viewer, id).draft();
    if (draft != null && sheet >= 0 && sheet < draft.tables().size()) {
      uploads.choose(viewer.tenant(), id, sheet);
    }
    return Pages.seeOther(ImportPages.PATH + "/" + id);
  }

  /** Keeps what the form says and loads; what is missing stands beside its field. */
  @PostMapping(ImportPages.PATH + "/{id}/carga")
  ResponseEntity<byte[]> load(
      Viewer viewer, @PathVariable("id") UUID id, @RequestParam Map<String, String> fields)
      throws IOException {
    keep(viewer, pages.find(viewer, id), fields);
    var file = pages.find(viewer, id);
    var draft = file.draft();
    if (open(file) && draft != null) {
      var problems = ReadingForm.problems(draft, viewer.voice());
      if (problems.any()) {
        return Pages.invalid(pages.page(viewer, file, problems));
      }
      imports.load(viewer.tenant(), id, viewer.identity().personId());
    }
    return Pages.seeOther(ImportPages.PATH + "/" + id);
  }

  private void keep(Viewer viewer, ImportFile file, Map<String, String> fields) throws IOException {
    Draft draft = file.draft();
    if (open(file) && draft != null) {
      var form = ReadingForm.of(draft, fields);
      uploads.correct(viewer.tenant(), file.id(), draft, form.reading(), form.answered());
    }
  }

  private static boolean open(ImportFile file) {
    return file.state() == FileState.PROPOSED || file.state() == FileState.INTERRUPTED;
  }
}
