package dev.puntual.desk;

import dev.puntual.dunning.Passed;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why channels that come first in a step were not used. */
public final class PassedWords {

  private final Voice voice;
  private final RuleTexts rules;

  public PassedWords(Voice voice, RuleTexts rules) {
    this.voice = voice;
    this.rules = rules;
  }

  /** In sentences; null when none was passed over. */
  public @Nullable String of(List<Passed> passed) {
    return passed.isEmpty()
        ? null
        : passed.stream().map(this::said).collect(Collectors.joining(" · "));
  }

  /** Rules by their ids, each sentence once. */
  public String rules(List<String> ids) {
    return ids.stream()
        .map(rule -> rules.say(rule, voice))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String said(Passed one) {
    var because = one.against().stream().map(rule -> rules.say(rule, voice)).distinct().toList();
    return voice.say(
        "desk.why.passed." + one.why().code(),
        voice.say("dunning.means." + one.means().code()),
        String.join(" ", because));
  }
}
