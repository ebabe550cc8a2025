package dev.puntual.messaging.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail as signatures see it (RFC 6376 §3.4, "relaxed" for both): what servers on the way may
 * change is taken out. Works on octets as Latin letters, whichever line ends they came with.
 */
final class Canonical {

  private final List<String> headers = new ArrayList<>();
  private final String body;

  /**
   * @param mail a whole mail
   */
  Canonical(byte[] mail) {
    var text =
        new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n');
    int blank = text.indexOf("\n\n");
    var head = blank < 0 ? text : text.substring(0, blank);
    this.body = blank < 0 ? "" : text.substring(blank + 2);
    for (var line : head.split("\n", -1)) {
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        headers.add(headers.removeLast() + line);
      } else {
        headers.add(line);
      }
    }
  }

  /** The last header of that name that is not yet taken; each is taken once (§5.4.2). */
  List<String> signed(List<String> names) {
    var left = new ArrayList<>(headers);
    var signed = new ArrayList<String>();
    for (var name : names) {
      for (int i = left.size() - 1; i >= 0; i--) {
        if (left.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
          signed.add(header(left.remove(i)));
          break;
        }
      }
    }
    return signed;
  }

  boolean has(String name) {
    return headers.stream()
        .anyMatch(h -> h.regionMatches(true, 0, name + ":", 0, name.length() + 1));
  }

  /** Name in small letters, one blank for many, none around. */
  static String header(String unfolded) {
    int colon = unfolded.indexOf(':');
    var name = unfolded.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return name + ":" + blanks(unfolded.substring(colon + 1)).strip();
  }

  /** No blanks at line ends, no empty lines at the end. */
  byte[] body() {
    var out = new StringBuilder(body.length() + 256);
    int empty = 0;
    for (var line : body.split("\n", -1)) {
      var plain = blanks(line);
      if (plain.endsWith(" ")) {
        plain = plain.substring(0, plain.length() - 1);
      }
      if (plain.isEmpty()) {
        empty++;
        continue;
      }
      out.repeat("\r\n", empty).append(plain).append("\r\n");
      empty = 0;
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String blanks(String text) {
    var out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        blank = true;
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      out.append(c);
    }
    return (blank ? out.append(' ') : out).toString();
  }
}
