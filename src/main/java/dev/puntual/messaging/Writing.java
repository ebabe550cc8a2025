package dev.puntual.messaging;

import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Marks;
import java.util.List;
import java.util.Map;

/** What an {@link Author} answers about one message. */
public sealed interface Writing {

  /**
   * Say this.
   *
   * @param words text per {@link Placeholder#key()}, plain, already formatted; every placeholder
   *     that is a word must be there
   * @param headings of the item table, one per column; the first column is read as the item's name
   *     and the last as its amount
   * @param rows cells in the order of the headings
   * @param link where the person can see and settle all of this; https, no personal data in it
   * @param text the code of the text with a name in which it is said; empty for that of the stage
   */
  record Letter(
      Map<String, String> words,
      List<String> headings,
      List<List<String>> rows,
      String link,
      String text)
      implements Writing {

    /** In the text of its stage. */
    public Letter(
        Map<String, String> words, List<String> headings, List<List<String>> rows, String link) {
      this(words, headings, rows, link, "");
    }

    /** In a text of {@link NamedTexts}, by its code. */
    public Letter in(String named) {
      return new Letter(words, headings, rows, link, named);
    }
  }

  /**
   * Say this, in words that the author chose itself: no text of a stage is asked.
   *
   * @param letter made by {@code Wording}, so that nothing is left open in it
   * @param marks what it says
   */
  record Said(Composed letter, Marks marks) implements Writing {}

  /**
   * Nothing is left to say.
   *
   * @param reason a short stable code such as {@code settled} or {@code on_hold}; pages turn it
   *     into a sentence with the message key {@code messaging.reason.<code>}
   */
  record Withdrawn(String reason) implements Writing {}
}
