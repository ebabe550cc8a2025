package dev.puntual.intake;

import dev.puntual.intake.rows.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its first bytes. Its name and extension are never asked. */
sealed interface FileType {

  int HEAD_BYTES = 8_192;

  record Csv() implements FileType {}

  record Xlsx() implements FileType {}

  record Unreadable(Refusal refusal) implements FileType {}

  static FileType of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
      return packed(path);
    }
    var refusal = byMagic(bytes);
    return refusal == null ? byText(bytes) : new Unreadable(refusal);
  }

  private static @org.jspecify.annotations.Nullable Refusal byMagic(String bytes) {
    if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return bytes.contains("E\0n\0c\0r\0y\0p\0t\0") ? Refusal.PASSWORD : Refusal.OLD_EXCEL;
    }
    if (bytes.startsWith("\u0009\u0008") || bytes.startsWith("\u0009\u0004")) {
      return Refusal.OLD_EXCEL;
    }
    if (bytes.contains("%PDF-")) {
      return Refusal.PDF;
    }
    if (bytes.startsWith("{\\rtf")) {
      return Refusal.RICH_TEXT;
    }
    if (bytes.startsWith("\u0089PNG")
        || bytes.startsWith("\u00ff\u00d8\u00ff")
        || bytes.startsWith("GIF8")
        || bytes.startsWith("II*\0")
        || bytes.startsWith("MM\0*")
        || (bytes.length() > 12 && bytes.startsWith("ftyp", 4))
        || (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8))) {
      return Refusal.IMAGE;
    }
    if (bytes.startsWith("\u001f\u008b")
        || bytes.startsWith("7z\u00bc")
        || bytes.startsWith("Rar!")) {
      return Refusal.ARCHIVE;
    }
    return null;
  }

  private static FileType packed(Path path) throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return new Unreadable(Refusal.BINARY_EXCEL);
      }
      if (zip.getEntry("word/document.xml") != null) {
        return new Unreadable(Refusal.WORD);
      }
      if (zip.getEntry("content.xml") != null || zip.getEntry("Index/Document.iwa") != null) {
        return new Unreadable(Refusal.OPEN_DOCUMENT);
      }
      boolean workbook = zip.getEntry("[Content_Types].xml") != null;
      return workbook ? new Xlsx() : new Unreadable(Refusal.ARCHIVE);
    } catch (ZipException e) {
      return new Unreadable(Refusal.DAMAGED);
    }
  }

  private static FileType byText(String bytes) {
    String text = bytes.replace("\0", "").strip();
    text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text;
    if (text.isEmpty() || text.equals("\u00ff\u00fe") || text.equals("\u00fe\u00ff")) {
      return new Unreadable(bytes.indexOf('\0') >= 0 ? Refusal.BINARY : Refusal.EMPTY);
    }
    String small = text.toLowerCase(Locale.ROOT);
    if (small.startsWith("<")) {
      return new Unreadable(markup(small));
    }
    if (small.startsWith("{\"") || small.startsWith("[{") || small.startsWith("{\n")) {
      return new Unreadable(Refusal.JSON);
    }
    return looksBinary(bytes) ? new Unreadable(Refusal.BINARY) : new Csv();
  }

  private static Refusal markup(String text) {
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return Refusal.WEB_PAGE;
    }
    return text.contains("cfdi:comprobante") ? Refusal.CFDI : Refusal.XML;
  }

  /** Control characters that no text has; zeroes count only when UTF-16 does not explain them. */
  private static boolean looksBinary(String bytes) {
    int odd = 0;
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      odd += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0 ? 1 : 0;
    }
    return odd > bytes.length() / 50 + 1;
  }
}
