package dev.puntual.messaging.email;

import dev.puntual.messaging.email.Craft.Ways;
import dev.puntual.messaging.wording.Composed;

/** A letter in the two forms that one mail carries. */
public final class Rendered {

  private final byte[] html;
  private final String text;

  private Rendered(byte[] html, String text) {
    this.html = html;
    this.text = text;
  }

  /** As a page shows it: its links lead straight on, and it fetches nothing. */
  public static Rendered of(Composed letter) {
    return of(letter, Ways.straight(letter));
  }

  static Rendered of(Composed letter, Ways ways) {
    var page = new LetterPage(letter, ways);
    return new Rendered(LetterHtml.of(page), LetterText.of(page));
  }

  /** A whole page, ASCII only. The caller's to keep. */
  public byte[] html() {
    return html;
  }

  /** The same in plain text, any characters. */
  public String text() {
    return text;
  }
}
