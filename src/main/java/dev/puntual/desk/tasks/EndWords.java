package dev.puntual.desk.tasks;

import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import java.util.Objects;

/** How a task ended, in words: what happened rather than that it is over. */
public final class EndWords {

  private EndWords() {}

  /** In two or three words. */
  public static String chip(TaskList.Row row, Voice voice) {
    var end = end(row);
    return voice.say(
        row.kind().equals("dispute")
            ? "desk.tasks.dispute." + answered(end)
            : end.heard().equals("credit_again")
                ? "desk.tasks.state.lifted"
                : "desk.tasks.state." + end.state());
  }

  /** Grey for what nobody did or answered. */
  public static Tone tone(TaskList.Row row) {
    return end(row).state().equals("done") ? Tone.CURRENT : Tone.HELD;
  }

  /** What came of it, as a sentence without its full stop; empty where nothing more is known. */
  public static String said(TaskList.Row row, Voice voice) {
    var end = end(row);
    var upshot = end.upshot();
    if (row.kind().equals("dispute")) {
      return upshot.granted() == null
          ? voice.say("desk.tasks.dispute." + answered(end) + ".then")
          : voice.say("desk.tasks.dispute.granted.of", upshot.granted());
    }
    var day = upshot.promisedOn();
    if (day != null) {
      return upshot.promised().stream()
          .map(voice::money)
          .reduce((one, other) -> voice.say("desk.tasks.and", one, other))
          .map(sum -> voice.say("desk.promise.of", sum, day))
          .orElseGet(() -> voice.say("desk.promise.by", day));
    }
    return end.heard().isEmpty() ? "" : voice.say("desk.tasks.heard." + end.heard());
  }

  private static String answered(TaskList.End end) {
    var outcome = end.upshot().outcome();
    return !outcome.isEmpty() ? outcome : end.state().equals("done") ? "answered" : "lifted";
  }

  private static TaskList.End end(TaskList.Row row) {
    return Objects.requireNonNull(row.end());
  }
}
