package dev.puntual.messaging.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's own words in an answer: without what they quote and without what their program adds.
 * When in doubt a line stays, because a word too many costs a look and one too few may be "ya
 * pagué".
 */
final class OwnWords {

  /** Nobody types more; the rest of a longer text is not looked at. */
  private static final int MOST_LINES = 4_000;

  private OwnWords() {}

  /** Lines end in line feeds; empty when all of it is quoted. */
  static String of(String text) {
    var lines =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\u00a0', ' ')
            .lines()
            .limit(MOST_LINES)
            .map(String::stripTrailing)
            .toList();
    return joined(Farewells.cut(unquoted(lines)));
  }

  /**
   * Below a line that stands over an old letter everything is old, unless quotes are marked: then
   * whoever answers point by point is heard between them.
   */
  private static List<String> unquoted(List<String> lines) {
    var own = new ArrayList<String>();
    for (int at = 0; at < lines.size(); at++) {
      if (QuoteHeads.endsAll(lines, at)) {
        break;
      }
      int head = QuoteHeads.attribution(lines, at);
      if (head > 0 && !QuoteHeads.marked(lines, at + head)) {
        break;
      }
      if (head > 0) {
        at += head - 1;
      } else if (!quoted(lines.get(at))) {
        own.add(lines.get(at));
      }
    }
    return own;
  }

  private static boolean quoted(String line) {
    return line.stripLeading().startsWith(">");
  }

  /** Not more than one empty line in a row, none at the ends. */
  private static String joined(List<String> lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(line).append('\n');
    }
    return text.toString().replaceAll("\n{3,}", "\n\n").strip();
  }
}
