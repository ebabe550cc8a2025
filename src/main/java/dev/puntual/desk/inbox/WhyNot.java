package dev.puntual.desk.inbox;

import dev.puntual.inbox.Replies;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.stream.Collectors;

/** Why an answer of ours does not leave, as a sentence. */
final class WhyNot {

  private final RuleTexts texts;

  WhyNot(RuleTexts texts) {
    this.texts = texts;
  }

  String say(Replies.Sent.Stays stays, Voice voice) {
    var rules =
        stays.against().stream()
            .map(rule -> texts.say(rule, voice))
            .distinct()
            .collect(Collectors.joining(" "));
    var why = rules.isEmpty() ? voice.say("desk.message." + stays.reason()) : rules;
    return voice.say("inbox.reply.stays", why);
  }
}
