package dev.puntual.messaging.email;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import java.util.List;

/**
 * A letter as plain text, for readers and machines that take no HTML. It begins with what an inbox
 * may show: some read their preview from here.
 */
final class LetterText {

  private LetterText() {}

  static String of(LetterPage page) {
    var letter = page.letter();
    var out = new StringBuilder(2048).append(page.preheader()).append("\n\n");
    for (var block : letter.blocks()) {
      switch (block.kind()) {
        case TEXT, NOTE -> out.append(block.text()).append("\n\n");
        case LIST -> items(out, page);
        case LINK -> link(out, block, letter);
        case LEAVE -> out.append(page.leave()).append(":\n").append(block.text()).append("\n\n");
      }
    }
    return out.append("--\n").append(page.reason()).append('\n').toString();
  }

  private static void items(StringBuilder out, LetterPage page) {
    var letter = page.letter();
    var headings = letter.headings();
    for (var row : letter.rows().subList(0, letter.rows().size() - page.hidden())) {
      item(out, headings, row);
    }
    if (page.hidden() > 0) {
      out.append("- ").append(page.more()).append('\n');
    }
    out.append(page.totalLabel()).append(": ").append(letter.total()).append("\n\n");
  }

  private static void item(StringBuilder out, List<String> headings, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      out.append(i == 0 ? "- " : "; ");
      if (i > 0 && i < headings.size()) {
        out.append(headings.get(i)).append(": ");
      }
      out.append(row.get(i));
    }
    out.append('\n');
  }

  private static void link(StringBuilder out, Block block, Composed letter) {
    out.append(block.text()).append(":\n").append(letter.link()).append("\n\n");
  }
}
