package dev.puntual.messaging.email;

import dev.puntual.messaging.Annex;
import dev.puntual.messaging.Annex.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is enclosed, as PDF: letter paper, a table a sheet that goes on over as many pages as it
 * needs. The same content gives the same bytes, so nothing but the content is kept. Some ten
 * milliseconds a document, most of them for the typeface.
 */
public final class AnnexPdf {

  private static final float TITLE = 18;
  private static final float TEXT = 10;
  private static final float SMALL = 9;
  private static final float GAP = 10;

  /** No column but the first takes more of the line. */
  private static final float WIDEST = 0.28f;

  private final PdfPaper paper;

  private AnnexPdf(PdfPaper paper) {
    this.paper = paper;
  }

  public static byte[] of(Annex annex) {
    try (var document = new PDDocument()) {
      document.setDocumentId((long) annex.hashCode());
      document.getDocumentInformation().setTitle(annex.title());
      var paper = new PdfPaper(document);
      new AnnexPdf(paper).set(annex);
      paper.number();
      var bytes = new ByteArrayOutputStream(32 * 1024);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(Annex annex) throws IOException {
    paper.paragraph(annex.title(), TITLE, true);
    for (var line : annex.lines()) {
      paper.paragraph(line, TEXT, false);
    }
    for (var sheet : annex.sheets()) {
      paper.space(GAP);
      if (!sheet.caption().isEmpty()) {
        paper.paragraph(sheet.caption(), TEXT, true);
      }
      table(sheet);
    }
    if (!annex.note().isEmpty()) {
      paper.space(GAP);
      paper.paragraph(annex.note(), SMALL, false);
    }
  }

  private void table(Sheet sheet) throws IOException {
    var widths = widths(sheet);
    if (paper.row(sheet.headings(), widths, SMALL, true)) {
      paper.row(sheet.headings(), widths, SMALL, true);
    }
    for (var row : sheet.rows()) {
      if (paper.row(row, widths, TEXT, false)) {
        paper.row(sheet.headings(), widths, SMALL, true);
        paper.row(row, widths, TEXT, false);
      }
    }
    var total = new ArrayList<String>();
    for (int i = 0; i < widths.size(); i++) {
      total.add(i == 0 ? sheet.totalLabel() : i == widths.size() - 1 ? sheet.total() : "");
    }
    if (paper.row(total, widths, TEXT, true)) {
      paper.row(total, widths, TEXT, true);
    }
  }

  /** As wide as their longest word asks, the amount whole; the first column has what is left. */
  private List<Float> widths(Sheet sheet) throws IOException {
    int columns = sheet.headings().size();
    var widths = new ArrayList<Float>();
    float left = PdfPaper.WIDTH;
    for (int i = 1; i < columns; i++) {
      float wanted = paper.width(sheet.headings().get(i), SMALL);
      for (var row : sheet.rows()) {
        wanted = Math.max(wanted, paper.width(row.get(i), TEXT));
      }
      if (i == columns - 1) {
        wanted = Math.max(wanted, paper.width(sheet.total(), TEXT));
      }
      float width = Math.min(wanted + 2 * PdfPaper.PAD, WIDEST * PdfPaper.WIDTH);
      widths.add(width);
      left -= width;
    }
    widths.addFirst(left);
    return widths;
  }
}
