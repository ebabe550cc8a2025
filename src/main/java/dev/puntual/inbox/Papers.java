package dev.puntual.inbox;

import dev.puntual.messaging.Enclosure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which files may leave with an answer by mail: papers and pictures that every mail program shows,
 * whose content is what their name says. Nothing that runs, and no more than mail servers take.
 */
public final class Papers {

  /** The most files of one answer. */
  public static final int MOST = 5;

  /** The most bytes of all of them; on its way a mail grows by a third. */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final int LONGEST_NAME = 120;

  private Papers() {}

  /** What may be sent, by the end of its name, and how its content begins, a sign a byte. */
  private enum Kind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    DOCX(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "PK\u0003\u0004"),
    XML("application/xml", "<"),
    CSV("text/csv", ""),
    TXT("text/plain", "");

    private final String type;
    private final String begins;

    Kind(String type, String begins) {
      this.type = type;
      this.begins = begins;
    }

    static Optional<Kind> of(String name) {
      var end = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(kind -> kind.name().equals(end)).findFirst();
    }

    /** Text begins anyhow and has no zeros. */
    boolean says(byte[] content) {
      var signs = new String(content, StandardCharsets.ISO_8859_1);
      boolean text = this == XML || this == CSV || this == TXT;
      return signs.startsWith(begins, this == XML ? text(content) : 0)
          && !(text && signs.indexOf(0) >= 0);
    }

    /** Behind a byte order mark and blanks. */
    private static int text(byte[] content) {
      int at = content.length > 2 && (content[0] & 0xff) == 0xef ? 3 : 0;
      while (at < content.length && content[at] <= ' ' && content[at] >= 0) {
        at++;
      }
      return at;
    }
  }

  /** What is wrong with files. */
  public sealed interface Taken {

    /** As they leave: named without paths, typed by what they are. */
    record Fine(List<Enclosure> files) implements Taken {}

    /** More than {@link #MOST}. */
    record Many() implements Taken {}

    /** More than {@link #LARGEST} bytes. */
    record Heavy() implements Taken {}

    /** Of no kind that is sent, or not what its name says. */
    record Strange(String name) implements Taken {}
  }

  /** Looks at all of them; empty ones do not count. */
  public static Taken of(List<Enclosure> handed) {
    var files = handed.stream().filter(file -> file.size() > 0).toList();
    if (files.size() > MOST) {
      return new Taken.Many();
    }
    if (files.stream().mapToLong(Enclosure::size).sum() > LARGEST) {
      return new Taken.Heavy();
    }
    for (var file : files) {
      var content = file.content();
      if (Kind.of(file.name()).filter(kind -> kind.says(content)).isEmpty()) {
        return new Taken.Strange(plain(file.name()));
      }
    }
    return new Taken.Fine(files.stream().map(Papers::clean).toList());
  }

  private static Enclosure clean(Enclosure file) {
    return new Enclosure(
        plain(file.name()), Kind.of(file.name()).orElseThrow().type, file.content());
  }

  private static String plain(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var line = last.replaceAll("[\\p{Cntrl}\"<>|:*?\\p{Cf}]+", " ").strip();
    return line.length() > LONGEST_NAME ? line.substring(line.length() - LONGEST_NAME) : line;
  }
}
