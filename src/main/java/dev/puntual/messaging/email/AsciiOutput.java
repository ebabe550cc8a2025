package dev.puntual.messaging.email;

import gg.jte.TemplateOutput;
import java.util.Arrays;

/**
 * Collects HTML as plain ASCII: every other character becomes its numeric reference. Such a part
 * needs no transfer encoding on any mail server, so it costs nothing to send and survives them all.
 */
final class AsciiOutput implements TemplateOutput {

  private static final int FIRST_SIZE = 16 * 1024;

  /**
   * Mail allows lines of 998 octets; past the first a blank becomes a line end, past the second
   * anything is followed by one.
   */
  private static final int FULL_LINE = 800;

  private static final int OVERFULL_LINE = 960;

  /** A piece of layout that follows has lines of some hundred octets. */
  private static final int LONG_LINE = 500;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;
  private int lineStart;

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  @SuppressWarnings("deprecation")
  public void writeContent(String value, int begin, int end) {
    room(end - begin);
    int i = begin;
    while (i < end) {
      char c = value.charAt(i);
      if (c < 0x80) {
        put(c == ' ' && length - lineStart > FULL_LINE ? (byte) '\n' : (byte) c);
        i++;
      } else {
        int point = value.codePointAt(i);
        reference(point);
        i += Character.charCount(point);
      }
      if (length - lineStart > OVERFULL_LINE) {
        put((byte) '\n');
      }
    }
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
    for (int i = length - 1; i >= length - value.length; i--) {
      if (bytes[i] == '\n') {
        lineStart = i + 1;
        return;
      }
    }
  }

  /** Ends a line that has grown long, where a line end means nothing. */
  void shorten() {
    if (length - lineStart > LONG_LINE) {
      put((byte) '\n');
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void reference(int point) {
    var digits = Integer.toString(point);
    put((byte) '&');
    put((byte) '#');
    for (int i = 0; i < digits.length(); i++) {
      put((byte) digits.charAt(i));
    }
    put((byte) ';');
  }

  private void put(byte b) {
    room(1);
    bytes[length++] = b;
    if (b == '\n') {
      lineStart = length;
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
