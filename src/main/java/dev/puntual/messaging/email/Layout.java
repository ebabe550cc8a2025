package dev.puntual.messaging.email;

import ch.digitalfondue.mjml4j.Mjml4j;
import gg.jte.html.escape.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The looks of letters, written in MJML. It is turned into the HTML that mail programs take once,
 * at the first letter, and cut at its marks ({@code <!--piece name-->}) into pieces with places
 * between double brackets; a letter then costs no more than writing out its own words.
 */
final class Layout {

  /** What stands before the first mark. */
  static final String HEAD = "head";

  private static final Pattern MARK = Pattern.compile("<!--piece (\\w+)-->");
  private static final Pattern PLACE = Pattern.compile("\\[\\[([a-z._]+)]]");

  /** Places that stand between quotes, or there too. */
  private static final Set<String> QUOTED =
      Set.of(
          "language",
          "subject",
          "colour",
          "link",
          "leave",
          "way",
          "picture",
          "align",
          "columns",
          "keep");

  /** MJML indents for people; two blanks in a row mean nothing in HTML. */
  private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

  /**
   * Characters that show nothing, behind what the inbox shows beside the subject: so the figures of
   * a letter never slip into a preview.
   */
  private static final String VEIL = "\n" + ("\u034f\u200c\u00a0".repeat(10) + "\n").repeat(5);

  private final Map<String, List<Part>> pieces;

  private Layout(Map<String, List<Part>> pieces) {
    this.pieces = Map.copyOf(pieces);
  }

  /** Some bytes, or a place to fill. */
  private interface Part {
    void write(Words words, AsciiOutput out);
  }

  /** What stands at each place. */
  interface Words {
    String at(String place);
  }

  /** Takes some hundred milliseconds; once in the life of the program. */
  static Layout compile(String name) {
    var language = new Mjml4j.Configuration("[[language]]");
    var html =
        INDENT
            .matcher(Mjml4j.render(read(name + ".mjml"), language))
            .replaceAll("\n")
            .replace("[[veil]]", VEIL);
    var pieces = new HashMap<String, List<Part>>();
    var mark = MARK.matcher(html);
    var piece = HEAD;
    int from = 0;
    while (mark.find()) {
      pieces.put(piece, parts(html.substring(from, mark.start())));
      piece = mark.group(1);
      from = mark.end();
    }
    pieces.put(piece, parts(html.substring(from)));
    return new Layout(pieces);
  }

  /** Every word is escaped for where it stands. */
  void write(String piece, Words words, AsciiOutput out) {
    var parts = pieces.get(piece);
    if (parts == null) {
      throw new IllegalStateException("no piece " + piece);
    }
    for (var part : parts) {
      part.write(words, out);
    }
  }

  private static List<Part> parts(String html) {
    var parts = new ArrayList<Part>();
    var place = PLACE.matcher(html);
    int from = 0;
    while (place.find()) {
      parts.add(fixed(html.substring(from, place.start())));
      var name = place.group(1);
      parts.add(
          QUOTED.contains(name)
              ? (words, out) -> Escape.htmlAttribute(words.at(name), out)
              : (words, out) -> lines(words.at(name), out));
      from = place.end();
    }
    parts.add(fixed(html.substring(from)));
    return List.copyOf(parts);
  }

  private static Part fixed(String html) {
    var ascii = new AsciiOutput();
    ascii.writeContent(html);
    var bytes = ascii.toByteArray();
    return (_, out) -> {
      out.shorten();
      out.writeBinaryContent(bytes);
    };
  }

  private static void lines(String text, AsciiOutput out) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      Escape.htmlContent(text.substring(from, end), out);
      out.writeContent("<br>\n");
      from = end + 1;
    }
    Escape.htmlContent(text.substring(from), out);
  }

  private static String read(String file) {
    try (InputStream in = Layout.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no layout " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
