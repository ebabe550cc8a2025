package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.OwnText;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a campaign, tried with invented facts.
 *
 * @param columns of which an uploaded list says something
 */
record CampaignTried(Campaign.Kind kind, Set<String> columns) {

  private static final Set<Placeholder> OF_NOTICES = Set.copyOf(OwnText.placesOfNotices());

  CampaignTried {
    columns = Set.copyOf(columns);
  }

  /** Empty when it cannot be said. */
  Optional<Writing.Said> said(
      Means way, Language language, Campaign.Texts texts, Writing.Letter sample) {
    var letter = letter(sample);
    if (way == Means.SMS) {
      return CampaignSlip.read(kind, language, texts.slip(language), columns)
              instanceof OwnSlip.Read.Good(var slip)
          ? slip.say(letter)
          : Optional.empty();
    }
    return CampaignText.read(kind, language, texts.in(language), columns)
            instanceof OwnText.Read.Good(var text)
        ? text.say(letter)
        : Optional.empty();
  }

  /** A notice knows of no debt, and a column says something of everybody. */
  private Writing.Letter letter(Writing.Letter sample) {
    var words = new HashMap<>(sample.words());
    columns.forEach(name -> words.put(name, "x"));
    if (kind == Campaign.Kind.STATEMENT) {
      return new Writing.Letter(words, sample.headings(), sample.rows(), sample.link());
    }
    Placeholder.words().values().stream()
        .filter(place -> !OF_NOTICES.contains(place))
        .forEach(place -> words.put(place.key(), ""));
    return new Writing.Letter(words, List.of(), List.of(), "");
  }
}
