package dev.puntual.intake.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, down to the odd ones that no library would write. */
public final class Ooxml implements AutoCloseable {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ZipOutputStream zip;

  public Ooxml(Path path) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(path));
  }

  /** A workbook of one sheet with this content between the sheetData tags. */
  public static Path sheet(Path path, String rows) throws IOException {
    try (var workbook = new Ooxml(path)) {
      workbook.frame("Cartera", "");
      workbook.styles("");
      workbook.part("xl/worksheets/sheet1.xml", worksheet(rows));
    }
    return path;
  }

  static String worksheet(String rows) {
    return HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** Everything but the sheet itself, the styles and the shared texts. */
  void frame(String sheetName, String properties) throws IOException {
    part(
        "[Content_Types].xml",
        HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    part("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns:r=\""
            + RELATIONS
            + "\">"
            + properties
            + "<sheets><sheet name=\""
            + sheetName
            + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("r1", "worksheet", "worksheets/sheet1.xml")
                + relation("r2", "sharedStrings", "sharedStrings.xml")
                + relation("r3", "styles", "styles.xml")));
  }

  /** Formats 1: General, 2: dd/mm/yyyy, 3: a built-in date, 4: 00000, 5: days in quotes. */
  void styles(String ignored) throws IOException {
    part(
        "xl/styles.xml",
        HEAD
            + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"0 &quot;days&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>"
            + "</styleSheet>"
            + ignored);
  }

  void part(String name, String text) throws IOException {
    part(name).write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Opens a part to be written as a stream; end it with {@link #endPart}. */
  OutputStream part(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return zip;
  }

  void endPart() throws IOException {
    zip.closeEntry();
  }

  private static String relations(String all) {
    return HEAD + "<Relationships>" + all + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
