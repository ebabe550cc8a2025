package dev.puntual.api.explanation;

import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reasons in the sentences of the debtor's page, as a person reads them there. */
record Because(Voice voice, RuleTexts texts) {

  /**
   * Why a message did not leave or arrive, and what the contact rules say; null when it did and
   * nothing stood against it.
   */
  @Nullable String of(String reason, List<String> rules) {
    var own = reason.isBlank() ? "" : voice.say("desk.message." + reason);
    return joined(Stream.concat(Stream.of(own), said(rules)));
  }

  /** What the contact rules say to one to come that may not leave on its day, and when it could. */
  @Nullable String of(Explanation.Kept kept) {
    var first = kept.first();
    var later =
        first == null
            ? voice.say("desk.why.kept.never")
            : voice.say("desk.why.kept.until", voice.weekday(first));
    return joined(Stream.concat(said(kept.rules()), Stream.of(later)));
  }

  private Stream<String> said(List<String> rules) {
    return rules.stream().map(rule -> texts.say(rule, voice)).distinct();
  }

  private static @Nullable String joined(Stream<String> sentences) {
    var all = sentences.filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }
}
