package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnText;
import dev.puntual.messaging.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of a campaign, by the same rules as those of a reminder. */
final class CampaignText {

  private CampaignText() {}

  static OwnText.Read read(Campaign.Kind kind, Language language, Campaign.Text text) {
    return switch (kind) {
      case NOTICE -> OwnText.notice(language, text.subject(), text.body());
      case STATEMENT -> OwnText.listing(language, text.subject(), text.body());
    };
  }

  /**
   * What is said to a reader in a language.
   *
   * @param items null in a notice
   * @return empty when nobody wrote in that language, or an older release accepted what this one
   *     does not
   */
  static Optional<Writing.Said> said(
      Campaign.Kind kind,
      Campaign.Texts texts,
      LetterFacts.Reader reader,
      @Nullable List<AccountWords.Item> items,
      String url,
      Instant now) {
    var language = Language.of(reader.language());
    var text = texts.in(language);
    return !text.blank() && read(kind, language, text) instanceof OwnText.Read.Good(var good)
        ? good.say(letter(reader, items, url, now))
        : Optional.empty();
  }

  private static Writing.Letter letter(
      LetterFacts.Reader reader, @Nullable List<AccountWords.Item> items, String url, Instant now) {
    var voice = reader.voice(now);
    return items == null
        ? new Writing.Letter(
            AccountWords.words(reader.name(), reader.company(), voice), List.of(), List.of(), "")
        : new Writing.Letter(
            AccountWords.words(reader.name(), reader.company(), items.getFirst(), voice),
            AccountWords.headings(voice),
            AccountWords.rows(items, voice),
            url);
  }
}
