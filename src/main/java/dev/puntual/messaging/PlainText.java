package dev.puntual.messaging;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.messaging.wording.Taboos;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person typed to one other person: no template, no list, no button. */
public final class PlainText {

  private PlainText() {}

  /**
   * Each blank line begins a paragraph.
   *
   * @param language two letters
   * @param company who writes
   * @param contact whom to answer, one line; may be empty
   * @param subject of a letter; a text message has none
   */
  public static Writing.Said said(
      String language, String company, String contact, String subject, String text) {
    var blocks =
        Arrays.stream(text.strip().split("\\R\\s*\\R", -1))
            .map(paragraph -> new Block(Block.Kind.TEXT, paragraph.strip()))
            .toList();
    var letter =
        new Composed(language, company, contact, subject, blocks, List.of(), List.of(), "", "");
    var forbidden = Taboos.in(text, Taboos.ANYWHERE).stream().findFirst();
    return new Writing.Said(letter, new Marks(Set.of(), Map.of(), forbidden));
  }
}
