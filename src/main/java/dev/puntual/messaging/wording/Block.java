package dev.puntual.messaging.wording;

/**
 * A paragraph of a composed letter.
 *
 * @param kind how it is shown
 * @param text plain text with line breaks; the button's label for a link, the address for the way
 *     out; empty for the list
 */
public record Block(Kind kind, String text) {

  /** How a paragraph is shown. */
  public enum Kind {
    TEXT,
    LIST,
    LINK,
    /** Small print; each line a sentence. */
    NOTE,
    /** Where to say that no more is wanted; its text is the address. */
    LEAVE
  }
}
