package dev.puntual.messaging.email;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Letter paper that is written from top to bottom, in points; a new sheet when one is full. */
final class PdfPaper {

  private static final PDRectangle SIZE = PDRectangle.LETTER;
  private static final float MARGIN = 54;

  /** What can be written on from left to right. */
  static final float WIDTH = SIZE.getWidth() - 2 * MARGIN;

  /** Left and right of what stands in a cell. */
  static final float PAD = 4;

  private static final float LEADING = 1.35f;
  private static final float NUMBER = 8;
  private static final float HAIRLINE = 0.5f;
  private static final float BOLD_STROKE = 0.35f;

  private final PDDocument document;
  private final PdfFace face;
  private PDPageContentStream ink;
  private float y = SIZE.getHeight() - MARGIN;

  PdfPaper(PDDocument document) throws IOException {
    this.document = document;
    this.face = PdfFace.in(document);
    this.ink = begin(document);
  }

  float width(String text, float size) throws IOException {
    return face.width(text, size);
  }

  void space(float height) {
    y -= height;
  }

  void paragraph(String text, float size, boolean bold) throws IOException {
    for (var line : face.lines(text, WIDTH, size)) {
      if (y - size * LEADING < MARGIN) {
        turn();
      }
      y -= size * LEADING;
      write(line, MARGIN, size, bold);
    }
    y -= size / 3;
  }

  /**
   * One row with a line below, its cells broken where they are too long.
   *
   * @return whether a new page began instead: the row is not written, its headings come first
   */
  boolean row(List<String> cells, List<Float> widths, float size, boolean bold) throws IOException {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      most = Math.max(most, face.lines(cells.get(i), widths.get(i) - 2 * PAD, size).size());
    }
    float height = most * size * LEADING + 2 * PAD;
    if (y - height < MARGIN && y < SIZE.getHeight() - MARGIN) {
      turn();
      return true;
    }
    float x = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), x, widths.get(i), size, bold, i > 0 && i == cells.size() - 1);
      x += widths.get(i);
    }
    y -= height;
    rule();
    return false;
  }

  /** Writes on each page which it is; the last thing that is written. */
  void number() throws IOException {
    int pages = document.getNumberOfPages();
    y = MARGIN / 2;
    for (int i = 0; i < pages; i++) {
      ink.close();
      ink = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
      var text = (i + 1) + " / " + pages;
      write(text, MARGIN + WIDTH - face.width(text, NUMBER), NUMBER, false);
    }
    ink.close();
  }

  private void cell(String text, float x, float width, float size, boolean bold, boolean right)
      throws IOException {
    float top = y;
    y -= PAD;
    for (var line : face.lines(text, width - 2 * PAD, size)) {
      y -= size * LEADING;
      float at = right ? x + width - PAD - face.width(line, size) : x + PAD;
      write(line, at, size, bold);
    }
    y = top;
  }

  private void write(String text, float x, float size, boolean bold) throws IOException {
    ink.beginText();
    ink.setFont(face.font(), size);
    ink.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    ink.setLineWidth(BOLD_STROKE);
    ink.setStrokingColor(0f);
    ink.newLineAtOffset(x, y + size / 4);
    ink.showText(face.known(text));
    ink.endText();
  }

  private void rule() throws IOException {
    ink.setLineWidth(HAIRLINE);
    ink.setStrokingColor(0.8f, 0.83f, 0.81f);
    ink.moveTo(MARGIN, y);
    ink.lineTo(MARGIN + WIDTH, y);
    ink.stroke();
  }

  private void turn() throws IOException {
    ink.close();
    ink = begin(document);
    y = SIZE.getHeight() - MARGIN;
  }

  private static PDPageContentStream begin(PDDocument document) throws IOException {
    var page = new PDPage(SIZE);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }
}
