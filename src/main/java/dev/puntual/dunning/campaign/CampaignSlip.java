package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.dunning.Means;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.Writing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a campaign as text messages, by the same rules as those of a reminder. */
final class CampaignSlip {

  private CampaignSlip() {}

  /**
   * @param columns names of the columns that its audience brings
   */
  static OwnSlip.Read read(
      Campaign.Kind kind, Language language, Campaign.Slip slip, Set<String> columns) {
    return OwnSlip.read(
        language, slip.body(), slip.plain(), columns, kind == Campaign.Kind.STATEMENT);
  }

  /** Which of those columns each speaks of; one that cannot be said speaks of none. */
  static Map<Language, Set<String>> used(
      Campaign.Kind kind, Campaign.Texts texts, Set<String> columns) {
    var used = new EnumMap<Language, Set<String>>(Language.class);
    texts
        .slips()
        .forEach(
            (language, slip) -> {
              if (read(kind, language, slip, columns) instanceof OwnSlip.Read.Good(var good)) {
                used.put(language, good.own());
              }
            });
    return used;
  }

  /**
   * What is said to a reader by the channel by which the reader is told; see {@link
   * CampaignText#said}.
   */
  static Optional<Writing.Said> said(
      Campaign.Kind kind,
      Campaign.Texts texts,
      LetterFacts.Reader reader,
      @Nullable List<AccountWords.Item> items,
      String url,
      Instant now) {
    if (reader.way() != Means.SMS) {
      return CampaignText.said(kind, texts, reader, items, url, now);
    }
    var language = CampaignText.spoken(texts.by(Means.SMS), reader);
    var slip = texts.slip(language);
    return !slip.blank()
            && read(kind, language, slip, reader.told().keySet())
                instanceof OwnSlip.Read.Good(var good)
        ? good.say(CampaignText.letter(reader, items, url, now))
        : Optional.empty();
  }
}
