package dev.puntual.messaging;

import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.Locale;

/**
 * Something that is missing, in words.
 *
 * @param country by name
 * @param rule as a sentence, with whose it is
 */
public record GapLine(String country, long people, String rule) {

  public static List<GapLine> of(List<Gaps.Gap> gaps, RuleTexts texts, Voice voice) {
    return gaps.stream()
        .map(
            gap ->
                new GapLine(
                    Locale.of("", gap.country()).getDisplayCountry(voice.language().locale()),
                    gap.people(),
                    texts.say(gap.rule(), voice)))
        .toList();
  }
}
