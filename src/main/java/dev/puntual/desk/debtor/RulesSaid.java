package dev.puntual.desk.debtor;

import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;

/** What the contact rules say to a message, of the past or to come. */
record RulesSaid(Voice voice, RuleTexts rules) {

  /** The rules that stopped it, each sentence once; countries share some. */
  List<String> against(Explanation.Outcome outcome) {
    var ids =
        switch (outcome) {
          case Explanation.Written written -> written.rules();
          case Explanation.Foretold(_, _, _, _, var kept) when kept != null -> kept.rules();
          default -> List.<String>of();
        };
    return of(ids);
  }

  List<String> of(List<String> ids) {
    return ids.stream().map(rule -> rules.say(rule, voice)).distinct().toList();
  }

  /** When it could be. */
  String later(Explanation.Kept kept) {
    var first = kept.first();
    return first == null
        ? voice.say("desk.why.kept.never")
        : voice.say("desk.why.kept.until", voice.weekday(first));
  }
}
