package dev.puntual.intake.xlsx;

import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An OOXML workbook: its sheets by name, and the rows of one of them. */
public final class Workbook implements Closeable {

  private final Parts parts;
  private final Limits limits;
  private final List<SheetPart> sheets = new ArrayList<>();
  private final SharedTexts sharedTexts;
  private final CellStyles styles;
  private boolean startsIn1904;

  private record SheetPart(String name, String part) {}

  private Workbook(Parts parts, String main, Limits limits) throws IOException {
    this.parts = parts;
    this.limits = limits;
    var relations = parts.relationsOf(main);
    readMain(main, relations);
    this.styles = CellStyles.read(related(relations, "styles"));
    this.sharedTexts = new SharedTexts(related(relations, "sharedStrings"), limits);
  }

  /**
   * Opens a workbook.
   *
   * @throws RefusedFile when the package is damaged or is no workbook of this kind
   */
  public static Workbook open(Path path, Limits limits) throws IOException {
    var parts = Parts.open(path, limits);
    try {
      return new Workbook(parts, mainPart(parts), limits);
    } catch (IOException e) {
      parts.close();
      throw e;
    }
  }

  /** Which OOXML document a package is: {@code xl/workbook.xml}, {@code word/document.xml}, … */
  static String mainPart(Parts parts) throws IOException {
    return parts.relationsOf("").values().stream()
        .filter(relation -> relation.type().equals("officeDocument"))
        .map(Parts.Relation::target)
        .findFirst()
        .orElse("xl/workbook.xml");
  }

  /** Names of the sheets that hold cells and that the author did not hide. */
  public List<String> sheets() {
    return sheets.stream().map(SheetPart::name).toList();
  }

  /** The rows of a sheet; closing them closes the workbook. */
  public Rows rows(int sheet) throws IOException {
    String part = sheets.get(sheet).part();
    var stream = parts.stream(part);
    if (stream == null) {
      throw new RefusedFile(Refusal.DAMAGED, 0);
    }
    return new SheetRows(this, stream, parts.claimedSize(part), limits);
  }

  boolean startsIn1904() {
    return startsIn1904;
  }

  SharedTexts sharedTexts() {
    return sharedTexts;
  }

  CellStyles styles() {
    return styles;
  }

  private void readMain(String main, Map<String, Parts.Relation> relations) throws IOException {
    var stream = parts.stream(main);
    if (stream == null) {
      throw new RefusedFile(Refusal.DAMAGED, 0);
    }
    try (stream) {
      var xml = Parts.xml(stream);
      while (Parts.next(xml) != XMLStreamReader.END_DOCUMENT) {
        if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
          String flag = Parts.attribute(xml, "date1904", "0");
          startsIn1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
          addSheet(xml, relations);
        }
      }
    }
  }

  private void addSheet(XMLStreamReader xml, Map<String, Parts.Relation> relations) {
    var relation = relations.get(Parts.attribute(xml, "id", ""));
    boolean visible = Parts.attribute(xml, "state", "visible").equals("visible");
    if (relation != null && visible && relation.type().equals("worksheet")) {
      sheets.add(new SheetPart(Parts.attribute(xml, "name", "?"), relation.target()));
    }
  }

  private @Nullable BoundedPart related(Map<String, Parts.Relation> relations, String type)
      throws IOException {
    for (var relation : relations.values()) {
      if (relation.type().equals(type)) {
        return parts.stream(relation.target());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    sharedTexts.close();
    parts.close();
  }
}
