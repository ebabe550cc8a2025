package dev.puntual.intake.xlsx;

import dev.puntual.intake.rows.CellKind;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import javax.xml.stream.XMLStreamReader;

/** Streams the cells of one sheet, with the values that the spreadsheet last calculated. */
final class SheetRows implements Rows {

  private final Workbook workbook;
  private final BoundedPart part;
  private final long claimedSize;
  private final XMLStreamReader xml;
  private final Limits limits;
  private final NumberCell numbers;
  private char[] value = new char[256];
  private int length;
  private long line;
  private boolean ended;

  SheetRows(Workbook workbook, BoundedPart part, long claimedSize, Limits limits)
      throws IOException {
    this.workbook = workbook;
    this.part = part;
    this.claimedSize = claimedSize;
    this.limits = limits;
    this.xml = Parts.xml(part);
    this.numbers = new NumberCell(workbook.startsIn1904());
  }

  @Override
  public boolean next(Cells into) throws IOException {
    while (!ended) {
      int event = Parts.next(xml);
      if (event == XMLStreamReader.END_DOCUMENT) {
        ended = true;
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
        readRow(into);
        if (!into.isBlank()) {
          return true;
        }
      }
    }
    return false;
  }

  private void readRow(Cells into) throws IOException {
    int named = digits(Parts.attribute(xml, "r", "0"));
    line = named > 0 ? named : line + 1;
    into.begin(line);
    while (true) {
      int event = Parts.next(xml);
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        readCell(into);
      } else if (event == XMLStreamReader.END_DOCUMENT
          || (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row"))) {
        return;
      }
    }
  }

  private void readCell(Cells into) throws IOException {
    int column = -1;
    int style = -1;
    String type = "n";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> column = columnOf(xml.getAttributeValue(i));
        case "s" -> style = digits(xml.getAttributeValue(i));
        case "t" -> type = xml.getAttributeValue(i);
        default -> {}
      }
    }
    boolean formula = readValue();
    if (length > 0 || formula) {
      fillUpTo(column, into);
      addValue(type, style, formula, into);
    }
  }

  /** Collects {@code v}, or the texts of an inline string; answers whether there was a formula. */
  private boolean readValue() throws IOException {
    length = 0;
    boolean formula = false;
    boolean collecting = false;
    boolean inGuide = false;
    while (true) {
      int event = Parts.next(xml);
      if (event == XMLStreamReader.START_ELEMENT) {
        String name = xml.getLocalName();
        formula |= name.equals("f");
        inGuide |= name.equals("rPh");
        collecting = !inGuide && (name.equals("v") || name.equals("t"));
      } else if (event == XMLStreamReader.END_ELEMENT) {
        collecting = false;
        inGuide &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals("c")) {
          return formula;
        }
      } else if (event == XMLStreamReader.END_DOCUMENT) {
        return formula;
      } else if (collecting && xml.hasText()) {
        collect(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private void collect(char[] source, int from, int count) throws RefusedFile {
    if (length + count > value.length) {
      if (length + count > limits.cellChars()) {
        throw new RefusedFile(Refusal.CELL_TOO_LONG, line);
      }
      value = java.util.Arrays.copyOf(value, Math.max(value.length * 2, length + count));
    }
    System.arraycopy(source, from, value, length, count);
    length += count;
  }

  /** Sheets leave empty cells out; a named column tells how many. */
  private void fillUpTo(int column, Cells into) throws RefusedFile {
    if (column >= limits.columns() || into.count() >= limits.columns()) {
      throw new RefusedFile(Refusal.TOO_MANY_COLUMNS, line);
    }
    if (column >= 0 && column < into.count()) {
      throw new RefusedFile(Refusal.DAMAGED, line);
    }
    while (into.count() < column) {
      into.addEmpty();
    }
  }

  private void addValue(String type, int style, boolean formula, Cells into) throws IOException {
    if (length == 0) {
      into.add(
          formula && !type.equals("str") ? CellKind.ERROR : CellKind.EMPTY, formula ? "=" : "");
      return;
    }
    switch (type) {
      case "s" -> workbook.sharedTexts().addTo(into, sharedIndex());
      case "str", "inlineStr" -> into.add(CellKind.TEXT, value, 0, length);
      case "b" -> into.add(CellKind.BOOLEAN, value[0] == '1' ? "true" : "false");
      case "e" -> into.add(CellKind.ERROR, value, 0, length);
      case "d" -> into.add(CellKind.DATE, value, 0, Math.min(length, 10));
      default -> numbers.addTo(into, value, length, workbook.styles().meaningOf(style));
    }
  }

  private int sharedIndex() throws RefusedFile {
    int index = 0;
    for (int i = 0; i < length; i++) {
      if (value[i] < '0' || value[i] > '9' || i > 8) {
        throw new RefusedFile(Refusal.DAMAGED, line);
      }
      index = index * 10 + value[i] - '0';
    }
    return index;
  }

  @Override
  public double done() {
    return claimedSize == 0 ? 0 : Math.min(1, (double) part.unpacked() / claimedSize);
  }

  @Override
  public void close() throws IOException {
    part.close();
    workbook.close();
  }

  /** The zero-based column of a reference like {@code AB12}; huge ones stay huge. */
  static int columnOf(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      int letter = (reference.charAt(i) & ~0x20) - 'A';
      if (letter < 0 || letter > 25 || column > 1_000_000) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }

  /** A small whole number, or -1 for anything else. */
  static int digits(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 8) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return text.isEmpty() ? -1 : number;
  }
}
