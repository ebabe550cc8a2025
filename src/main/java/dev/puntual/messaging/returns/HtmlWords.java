package dev.puntual.messaging.returns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * An HTML mail as the plain text that it would have been: lines where blocks are, and quotes marked
 * as quotes, so that what is read is read one way only.
 */
final class HtmlWords implements NodeVisitor {

  private static final String NEVER_SEEN = "script,style,head,title,template,[style*=display:none]";

  private final StringBuilder text = new StringBuilder();
  private int quotes;

  private HtmlWords() {}

  static String of(String html) {
    var page = Jsoup.parse(html);
    page.select(NEVER_SEEN).remove();
    var words = new HtmlWords();
    NodeTraversor.traverse(words, page.body());
    return words.text.toString();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode said -> say(said.text());
      case Element quote when quote.nameIs("blockquote") -> {
        line();
        quotes++;
      }
      case Element end when end.nameIs("br") -> text.append('\n');
      case Element block when block.isBlock() -> line();
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element) || !element.isBlock()) {
      return;
    }
    line();
    if (element.nameIs("blockquote")) {
      quotes--;
    } else if (element.nameIs("p")) {
      text.append('\n');
    }
  }

  private void say(String said) {
    boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    var words = begins ? said.stripLeading() : said;
    if (words.isEmpty()) {
      return;
    }
    if (begins && quotes > 0) {
      text.append("> ");
    }
    text.append(words);
  }

  private void line() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
