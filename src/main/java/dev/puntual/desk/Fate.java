package dev.puntual.desk;

import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step that was due, as it is told on every page.
 *
 * @param why a second sentence; null when the first says all
 */
public record Fate(Icon icon, Tone tone, String title, @Nullable String why) {

  /** Why what its provider had taken reached nobody. */
  private static final Set<String> LOST = Set.of("nobody", "told_failed", "stopped_at_provider");

  /**
   * A message was asked for.
   *
   * @param stage in words
   * @param state as messaging says it now
   * @param reason why it did not leave; blank when it did
   */
  public static Fate ofMessage(Voice voice, String stage, String state, String reason) {
    var end = LOST.contains(reason) ? "rejected" : state;
    var title = voice.say("desk.why.written." + said(end), stage);
    var why = reason.isBlank() ? null : voice.say("desk.message." + reason);
    return switch (end) {
      case "accepted" -> new Fate(Icon.MESSAGES, Tone.CURRENT, title, why);
      case "rejected", "unknown", "for_person" -> new Fate(Icon.ALERT, Tone.OLD, title, why);
      case "withdrawn", "expired", "withheld" -> new Fate(Icon.SILENCE, Tone.HELD, title, why);
      default -> new Fate(Icon.CLOCK, Tone.SOON, title, why);
    };
  }

  /**
   * The state as it is said here: what a sandbox sends is kept in its own mailbox.
   *
   * @param state of a message
   */
  public static String said(String state) {
    return state.equals("accepted") && OtherTime.now().isPresent() ? "kept" : state;
  }

  /** Its plan waits for a person. */
  public static Fate waiting(Voice voice, String stage) {
    return new Fate(Icon.CLOCK, Tone.SOON, voice.say("desk.why.waiting", stage), null);
  }

  /**
   * Somebody of the team does it.
   *
   * @param action as its code
   * @param waits for the approval of its plan
   */
  public static Fate task(Voice voice, String action, boolean waits) {
    var key = waits ? "desk.why.task.waits" : "desk.why.task";
    var title = voice.say(key, voice.say("dunning.action." + action));
    return new Fate(Icon.CHECK, Tone.SOON, title, null);
  }

  /** Nothing was said, for a reason that is a code such as {@code hold_promise}. */
  public static Fate silence(Voice voice, String reason) {
    var title = voice.say("desk.why.silence", voice.say("desk.silence." + reason));
    return reason.equals("settled")
        ? new Fate(Icon.CHECK, Tone.CURRENT, title, null)
        : new Fate(Icon.SILENCE, Tone.HELD, title, null);
  }
}
