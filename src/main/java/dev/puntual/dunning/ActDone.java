package dev.puntual.dunning;

import dev.puntual.platform.web.Voice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice or a hand-over that a person did.
 *
 * @param on the day the notice was sent, or the debts were handed over
 * @param proof under what number a notice is found, else the name of its paper; empty for a
 *     hand-over, and where it was forgotten with the debtor
 */
public record ActDone(LocalDate on, String proof) {

  /** What became of a task, as a sentence; null while nothing did. */
  public static @Nullable String said(Explanation.Tasked tasked, Voice voice) {
    var done = tasked.done();
    if (done == null) {
      return null;
    }
    return tasked.action() == Action.HAND_OVER
        ? voice.say("desk.why.handed", done.on())
        : done.proof().isEmpty()
            ? voice.say("desk.moment.notice", done.on())
            : voice.say("desk.why.notice", done.on(), done.proof());
  }
}
