package dev.puntual.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.puntual.intake.BadRows;
import dev.puntual.intake.Draft;
import dev.puntual.intake.ImportFile;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The rows that stayed out, as a file to put right and bring again: the same columns and two more.
 */
@Controller
@Permission(Right.WORK)
class BadRowsPages {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final ImportPages pages;
  private final BadRows badRows;

  BadRowsPages(ImportPages pages, BadRows badRows) {
    this.pages = pages;
    this.badRows = badRows;
  }

  @GetMapping(ImportPages.PATH + "/{id}/renglones.csv")
  ResponseEntity<StreamingResponseBody> download(Viewer viewer, @PathVariable("id") UUID id) {
    var file = pages.find(viewer, id);
    var draft = file.draft();
    if (draft == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var name =
        ContentDisposition.attachment()
            .filename(viewer.say("intake.bad.file", file.name()) + ".csv", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(
            out -> {
              var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
              text.write('\ufeff');
              try (var csv = CsvWriter.builder().build(text)) {
                write(viewer, file, draft, csv);
              }
            });
  }

  private void write(Viewer viewer, ImportFile file, Draft draft, CsvWriter csv)
      throws IOException {
    int width = draft.reading().headers().size();
    csv.writeRecord(
        row(
            draft.reading().headers(),
            width,
            viewer.say("intake.bad.line"),
            viewer.say("intake.bad.reason")));
    badRows.each(
        viewer.tenant(),
        file.id(),
        draft.reading(),
        (bad, cells) ->
            csv.writeRecord(
                row(cells, width, String.valueOf(bad.line()), reason(viewer, file, bad))));
  }

  private static String reason(Viewer viewer, ImportFile file, BadRows.BadRow bad) {
    return viewer.say(
        "intake.problem." + bad.reason(),
        Outcome.column(file, bad.field(), viewer.voice()),
        bad.value());
  }

  private static List<String> row(List<String> cells, int width, String line, String reason) {
    var row = new ArrayList<String>(width + 2);
    for (int i = 0; i < width; i++) {
      row.add(i < cells.size() ? harmless(cells.get(i)) : "");
    }
    row.add(line);
    row.add(harmless(reason));
    return row;
  }

  /** A spreadsheet runs what begins like a formula; a plain number keeps its sign. */
  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    boolean number =
        text.length() > 1
            && text.chars().skip(1).allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    return formula && !(number && text.charAt(0) == '-') ? "'" + text : text;
  }
}
