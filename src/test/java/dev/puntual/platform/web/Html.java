package dev.puntual.platform.web;

import gg.jte.Content;

/** Markup by hand, for pages that exist only in tests. */
final class Html {

  private Html() {}

  static Content of(String markup, Content... parts) {
    return output -> {
      var pieces = markup.split("§", -1);
      for (int i = 0; i < pieces.length; i++) {
        output.writeContent(pieces[i]);
        if (i < parts.length && i < pieces.length - 1) {
          parts[i].writeTo(output);
        }
      }
    };
  }
}
