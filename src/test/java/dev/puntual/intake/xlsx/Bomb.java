package dev.puntual.intake.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A workbook of some ten megabytes whose sheet unpacks to ten gigabytes, and that lies about it. A
 * megabyte is packed once, with nothing referring back, and its bytes are repeated.
 */
public final class Bomb {

  private static final int MEGABYTE = 1 << 20;
  private static final int CLAIMED = 4_096;

  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final OutputStream out;
  private int written;
  private int parts;

  private Bomb(OutputStream out) {
    this.out = out;
  }

  public static Path write(Path path, int megabytes) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      var bomb = new Bomb(out);
      for (var part : frame().entrySet()) {
        bomb.part(part.getKey(), packed(part.getValue().getBytes(StandardCharsets.UTF_8), true), 1);
      }
      var blanks = new byte[MEGABYTE];
      Arrays.fill(blanks, (byte) ' ');
      bomb.part("xl/worksheets/sheet1.xml", packed(blanks, false), megabytes);
      bomb.end();
    }
    return path;
  }

  private static Map<String, String> frame() {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\""
            + office
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\""
            + office
            + "\"><sheets><sheet name=\"Cartera\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\""
            + office
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    return parts;
  }

  private static byte[] packed(byte[] plain, boolean whole) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(plain);
      if (whole) {
        deflater.finish();
      }
      var room = new byte[plain.length + 1_024];
      int flush = whole ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH;
      return Arrays.copyOf(room, deflater.deflate(room, 0, room.length, flush));
    }
  }

  private void part(String name, byte[] block, int times) throws IOException {
    int size = block.length * times;
    var text = name.getBytes(StandardCharsets.UTF_8);
    directory.write(
        little(46 + text.length)
            .putInt(0x02014b50)
            .putShort((short) 20)
            .put(fields(size, text.length))
            .putInt(0)
            .putInt(0)
            .putShort((short) 0)
            .putInt(written)
            .put(text)
            .array());
    write(
        little(30 + text.length)
            .putInt(0x04034b50)
            .put(fields(size, text.length))
            .put(text)
            .array());
    for (int i = 0; i < times; i++) {
      write(block);
    }
    parts++;
  }

  /** Version, flags, method, time, date, checksum, both sizes and the lengths of name and extra. */
  private static byte[] fields(int packed, int name) {
    return little(26)
        .putShort((short) 20)
        .putShort((short) 0)
        .putShort((short) 8)
        .putInt(0)
        .putInt(0)
        .putInt(packed)
        .putInt(CLAIMED)
        .putShort((short) name)
        .putShort((short) 0)
        .array();
  }

  private void end() throws IOException {
    int start = written;
    write(directory.toByteArray());
    write(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) parts)
            .putShort((short) parts)
            .putInt(directory.size())
            .putInt(start)
            .putShort((short) 0)
            .array());
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
