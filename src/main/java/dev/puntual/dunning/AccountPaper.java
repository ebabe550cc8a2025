package dev.puntual.dunning;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Annex;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.util.List;

/** The statement of account that a letter brings: what the letter lists, and more of it. */
final class AccountPaper {

  private AccountPaper() {}

  /**
   * @param items at least one
   */
  static Annex of(LetterFacts.Standing letter, List<AccountWords.Item> items, Instant now) {
    var voice = Voice.of(Language.of(letter.language()), letter.country(), letter.zone(), now);
    var first = items.getFirst();
    var sheet =
        new Annex.Sheet(
            voice.say("dunning.letter.documents", first.documents()),
            AccountWords.headings(voice),
            AccountWords.rows(items, voice),
            voice.say("dunning.annex.total"),
            voice.exact(first.total()));
    return new Annex(
        voice.say("dunning.annex.file"),
        voice.say("dunning.annex.title"),
        List.of(
            letter.company().name(),
            voice.say("dunning.annex.to", letter.recipient()),
            voice.say("dunning.annex.on", voice.fullDay(voice.today().value()))),
        List.of(sheet),
        voice.say("dunning.annex.contact", letter.company().contact()));
  }
}
