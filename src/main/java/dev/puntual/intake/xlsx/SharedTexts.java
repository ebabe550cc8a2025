package dev.puntual.intake.xlsx;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook keeps once and names by number. Read only as far as a sheet needs them,
 * and packed into one array: a million short ones take some tens of megabytes, not hundreds.
 */
final class SharedTexts implements Closeable {

  private final @Nullable BoundedPart part;
  private @Nullable XMLStreamReader rest;
  private final int maxChars;
  private char[] chars = new char[1 << 14];
  private int used;
  private int[] ends = new int[1 << 10];
  private int count;

  SharedTexts(@Nullable BoundedPart part, Limits limits) throws IOException {
    this.part = part;
    this.rest = part == null ? null : Parts.xml(part);
    this.maxChars = limits.sharedChars();
  }

  /** Adds the text with this number to the row; a number that the workbook lacks is damage. */
  void addTo(Cells cells, int index) throws IOException {
    while (index >= count) {
      if (rest == null || !readOne(rest)) {
        rest = null;
        throw new RefusedFile(Refusal.DAMAGED, cells.line());
      }
    }
    int start = index == 0 ? 0 : ends[index - 1];
    cells.add(CellKind.TEXT, chars, start, ends[index] - start);
  }

  /** Phonetic guides ({@code rPh}) are not part of the text. */
  private boolean readOne(XMLStreamReader xml) throws IOException {
    boolean inText = false;
    boolean inGuide = false;
    for (int event; (event = Parts.next(xml)) != XMLStreamReader.END_DOCUMENT; ) {
      if (event == XMLStreamReader.START_ELEMENT) {
        inGuide |= xml.getLocalName().equals("rPh");
        inText = !inGuide && xml.getLocalName().equals("t");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        inText = false;
        inGuide &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals("si")) {
          finishOne();
          return true;
        }
      } else if (inText && xml.hasText()) {
        append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return false;
  }

  private void append(char[] source, int from, int length) throws RefusedFile {
    if (used + length > chars.length) {
      if (used + length > maxChars) {
        throw new RefusedFile(Refusal.BOMB, 0);
      }
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
    }
    System.arraycopy(source, from, chars, used, length);
    used += length;
  }

  private void finishOne() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = used;
  }

  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
    }
  }
}
