package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnText;
import dev.puntual.messaging.Writing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a campaign, by the same rules as those of a reminder. */
final class CampaignText {

  private CampaignText() {}

  /**
   * @param columns names of the columns that its audience brings
   */
  static OwnText.Read read(
      Campaign.Kind kind, Language language, Campaign.Text text, Set<String> columns) {
    return switch (kind) {
      case NOTICE -> OwnText.notice(language, text.subject(), text.body(), columns);
      case STATEMENT -> OwnText.listing(language, text.subject(), text.body(), columns);
    };
  }

  /** Which of those columns each text speaks of; a text that cannot be said speaks of none. */
  static Map<Language, Set<String>> used(
      Campaign.Kind kind, Campaign.Texts texts, Set<String> columns) {
    var used = new EnumMap<Language, Set<String>>(Language.class);
    texts
        .byLanguage()
        .forEach(
            (language, text) -> {
              if (read(kind, language, text, columns) instanceof OwnText.Read.Good(var good)) {
                used.put(language, good.own());
              }
            });
    return used;
  }

  /** In which of these a reader is told: whoever reads Portuguese reads Spanish, too. */
  static Language spoken(Set<Language> said, LetterFacts.Reader reader) {
    return spoken(said, Language.of(reader.language()));
  }

  static Language spoken(Set<Language> said, Language reads) {
    return reads == Language.PT && !said.contains(reads) ? Language.ES : reads;
  }

  /**
   * What is said to a reader in a language.
   *
   * @param items null in a notice
   * @return empty when nobody wrote in that language, the reader has no value for a column that the
   *     text speaks of, or an older release accepted what this one does not
   */
  static Optional<Writing.Said> said(
      Campaign.Kind kind,
      Campaign.Texts texts,
      LetterFacts.Reader reader,
      @Nullable List<AccountWords.Item> items,
      String url,
      Instant now) {
    var language = spoken(texts.byLanguage().keySet(), reader);
    var text = texts.in(language);
    return !text.blank()
            && read(kind, language, text, reader.told().keySet())
                instanceof OwnText.Read.Good(var good)
        ? good.say(letter(reader, items, url, now))
        : Optional.empty();
  }

  static Writing.Letter letter(
      LetterFacts.Reader reader, @Nullable List<AccountWords.Item> items, String url, Instant now) {
    var voice = reader.voice(now);
    return items == null
        ? new Writing.Letter(
            words(reader, AccountWords.words(reader.name(), reader.company(), voice)),
            List.of(),
            List.of(),
            "")
        : new Writing.Letter(
            words(
                reader,
                AccountWords.words(reader.name(), reader.company(), items.getFirst(), voice)),
            AccountWords.headings(voice),
            AccountWords.rows(items, voice),
            url);
  }

  /** What every text may say, and what the list says of this reader. */
  private static Map<String, String> words(LetterFacts.Reader reader, Map<String, String> usual) {
    var words = new HashMap<>(reader.told());
    words.putAll(usual);
    return words;
  }
}
