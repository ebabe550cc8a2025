package dev.puntual.messaging.email;

import dev.puntual.messaging.email.LetterPage.Cell;
import dev.puntual.messaging.wording.Block;
import java.util.List;

/** A letter in the layout of the house, in the company's colour. */
final class LetterHtml implements Layout.Words {

  private static final Layout LAYOUT = Layout.compile("letter");

  private final LetterPage page;
  private final AsciiOutput out = new AsciiOutput();
  private String text = "";
  private Cell cell = new Cell("", "left", "");

  private LetterHtml(LetterPage page) {
    this.page = page;
  }

  /** A whole page, ASCII only. */
  static byte[] of(LetterPage page) {
    var html = new LetterHtml(page);
    html.write();
    return html.out.toByteArray();
  }

  private void write() {
    piece(Layout.HEAD);
    if (!page.letter().total().isBlank()) {
      piece("figures");
    }
    for (var block : page.letter().blocks()) {
      text = block.text();
      write(block);
    }
    piece("close");
    if (page.linked()) {
      piece("band");
    }
    if (!page.ways().picture().isEmpty()) {
      piece("picture");
    }
    piece("end");
  }

  private void write(Block block) {
    switch (block.kind()) {
      case TEXT -> piece("text");
      case NOTE -> piece("note");
      case LINK -> {
        if (page.linked()) {
          piece("link");
        }
      }
      case LIST -> list();
      case LEAVE -> piece("leave");
    }
  }

  private void list() {
    piece("list");
    cells("heading", page.headings());
    piece("headed");
    for (var row : page.rows()) {
      piece("row");
      cells("cell", row);
      piece("rowend");
    }
    if (page.hidden() > 0) {
      piece("more");
    }
    piece("sum");
  }

  private void cells(String piece, List<Cell> cells) {
    for (var one : cells) {
      cell = one;
      piece(piece);
    }
  }

  private void piece(String name) {
    LAYOUT.write(name, this, out);
  }

  @Override
  public String at(String place) {
    var letter = page.letter();
    return switch (place) {
      case "language" -> letter.language();
      case "subject" -> letter.subject();
      case "preheader" -> page.preheader();
      case "company" -> letter.company();
      case "colour" -> letter.face().colour();
      case "total.label" -> page.totalLabel();
      case "total" -> letter.total();
      case "due.label" -> letter.face().due().isBlank() ? "" : page.dueLabel();
      case "due" -> letter.face().due();
      case "text", "label" -> text;
      case "align" -> cell.align();
      case "keep" -> cell.keep();
      case "cell" -> cell.text();
      case "columns" -> page.columns();
      case "more" -> page.more();
      case "link" -> letter.link();
      case "leave" -> text;
      case "leave.label" -> page.leave();
      case "way" -> page.ways().link();
      case "picture" -> page.ways().picture();
      case "reason" -> page.reason();
      case "plain_link" -> page.plainLink();
      default -> throw new IllegalStateException("no word for " + place);
    };
  }
}
