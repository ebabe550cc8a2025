package dev.puntual.messaging.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of what is enclosed: Liberation Sans, which the library brings. It has Latin, Greek
 * and Cyrillic letters; what it has not becomes a question mark, and only used letters are
 * embedded.
 */
record PdfFace(PDFont font, CmapLookup letters) {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static PdfFace in(PDDocument document) throws IOException {
    try (var in = PDDocument.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no typeface");
      }
      var face = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return new PdfFace(PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
    }
  }

  /** In points. */
  float width(String text, float size) throws IOException {
    return font.getStringWidth(known(text)) / 1000 * size;
  }

  /** With a question mark for every letter it has not, and a blank for every control character. */
  String known(String text) {
    var known = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
        .map(c -> c == ' ' || letters.getGlyphId(c) != 0 ? c : '?')
        .forEach(known::appendCodePoint);
    return known.toString();
  }

  /** Broken between words, and within one that is too long for a line. */
  List<String> lines(String text, float width, float size) throws IOException {
    if (width(text, size) <= width) {
      return List.of(text);
    }
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString(), size) > width && line.codePointCount(0, line.length()) > 1) {
        int fits = fitting(line.toString(), width, size);
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, float width, float size) throws IOException {
    int fits = Character.charCount(word.codePointAt(0));
    for (int next = fits; next < word.length(); ) {
      next += Character.charCount(word.codePointAt(next));
      if (width(word.substring(0, next), size) > width) {
        return fits;
      }
      fits = next;
    }
    return fits;
  }
}
