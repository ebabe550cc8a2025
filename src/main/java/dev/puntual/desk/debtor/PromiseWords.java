package dev.puntual.desk.debtor;

import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Voice;

/** What somebody promised, and what came of it so far, in words. */
final class PromiseWords {

  private PromiseWords() {}

  /** Empty where nothing was promised. */
  static String of(Explanation.Hold hold, Voice voice) {
    var said = hold.promised();
    return said == null
        ? ""
        : voice.say(
            said.paid().isPositive() ? "desk.promise.part" : "desk.promise.of",
            said.amount(),
            said.day(),
            said.paid());
  }
}
