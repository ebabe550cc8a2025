package dev.puntual.intake.web;

import dev.puntual.intake.BadRows;
import dev.puntual.intake.ImportFile;
import dev.puntual.intake.Imports;
import dev.puntual.intake.Uploads;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Bring a file; see each one where it stands. */
@Controller
@Permission(Right.WORK)
class ImportPages {

  static final String PATH = "/importar";
  private static final int LISTED = 50;
  private static final int BAD_ROWS_SHOWN = 20;

  private final Uploads uploads;
  private final Imports imports;
  private final BadRows badRows;

  ImportPages(Uploads uploads, Imports imports, BadRows badRows) {
    this.uploads = uploads;
    this.imports = imports;
    this.badRows = badRows;
  }

  @GetMapping(PATH)
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> list(
      Viewer viewer, @RequestParam(name = "desde", required = false) @Nullable UUID after) {
    return Pages.html(page(viewer, Problems.none(), after));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> receive(Viewer viewer, @RequestParam("archivo") MultipartFile upload)
      throws IOException {
    var name = upload.getOriginalFilename();
    if (upload.isEmpty() && (name == null || name.isBlank())) {
      return Pages.invalid(
          page(viewer, Problems.none().add("archivo", viewer.say("intake.upload.none")), null));
    }
    try (var in = upload.getInputStream()) {
      var person = viewer.identity().personId();
      var received = uploads.receive(viewer.tenant(), person, name == null ? "" : name, in);
      return switch (received) {
        case Uploads.Received.Listed(var file) -> Pages.seeOther(PATH + "/" + file);
        case Uploads.Received.TooLarge(var limit) ->
            Pages.invalid(
                page(
                    viewer,
                    Problems.none().add("archivo", viewer.say("intake.upload.large", limit >> 20)),
                    null));
      };
    }
  }

  @GetMapping(PATH + "/{id}")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> show(Viewer viewer, @PathVariable("id") UUID id) {
    return Pages.html(page(viewer, find(viewer, id), Problems.none()));
  }

  ImportFile find(Viewer viewer, UUID id) {
    return imports
        .find(viewer.tenant(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** One page for each state that a file can be in. */
  JteModel page(Viewer viewer, ImportFile file, Problems problems) {
    var pages = new StaticTemplates();
    var draft = file.draft();
    return switch (file.state()) {
      case PROPOSED, INTERRUPTED ->
          draft == null
              ? pages.intakeRefused(viewer, file)
              : pages.intakePreview(viewer, Preview.of(file, draft, problems));
      case LOADING ->
          pages.intakeProgress(
              viewer, file, imports.progress(viewer.tenant(), file.id()).orElse(null));
      case LOADED -> {
        boolean none = file.result() == null || file.result().bad() == 0;
        var bad =
            none
                ? List.<BadRows.BadRow>of()
                : badRows.page(viewer.tenant(), file.id(), 0, BAD_ROWS_SHOWN);
        var reasons = none ? Map.<String, Long>of() : badRows.reasons(viewer.tenant(), file.id());
        yield pages.intakeResult(viewer, new Outcome(file, bad, reasons));
      }
      case REFUSED, RECEIVED, UNDONE -> pages.intakeRefused(viewer, file);
    };
  }

  /** The latest files, or those behind one of them. */
  private JteModel page(Viewer viewer, Problems problems, @Nullable UUID after) {
    var before =
        Optional.ofNullable(after).flatMap(id -> imports.find(viewer.tenant(), id)).orElse(null);
    var files = imports.list(viewer.tenant(), before, LISTED + 1);
    var shown = files.subList(0, Math.min(LISTED, files.size()));
    var more = files.size() > LISTED ? PATH + "?desde=" + shown.getLast().id() : null;
    return new StaticTemplates().intakeList(viewer, shown, problems, more);
  }
}
