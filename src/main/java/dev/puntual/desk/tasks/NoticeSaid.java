package dev.puntual.desk.tasks;

import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;

/**
 * A notice that is owed, in words.
 *
 * @param when how much time is left, or how long it is past
 * @param why from which day the days count, and what happened on it
 * @param rule what the law wants, with whose it is
 */
public record NoticeSaid(OwedNotice owed, Tone tone, String when, String why, String rule) {

  /** In the viewer's language, on the viewer's day. */
  public static NoticeSaid of(OwedNotice owed, RuleTexts rules, Viewer viewer) {
    var today = viewer.today().value();
    long left = owed.left(today);
    return new NoticeSaid(
        owed,
        owed.tone(today),
        left < 0 ? viewer.say("desk.notices.past", -left) : viewer.say("desk.notices.left", left),
        viewer.say("desk.notices.since." + owed.since(), owed.sinceOn()),
        rules.say(owed.rule(), viewer.voice()));
  }
}
