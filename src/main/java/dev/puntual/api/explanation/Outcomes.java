package dev.puntual.api.explanation;

import dev.puntual.api.explanation.Told.Next;
import dev.puntual.dunning.ActDone;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Explanation;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One outcome in codes, and in the words of the debtor's page. */
final class Outcomes {

  private final Voice voice;
  private final boolean foretold;
  private final String stage;
  private final Because because;

  /**
   * @param stage of the debt's step; null before the first
   */
  Outcomes(Voice voice, RuleTexts texts, boolean foretold, @Nullable Stage stage) {
    this.voice = voice;
    this.because = new Because(voice, texts);
    this.foretold = foretold;
    this.stage = stage == null ? "" : voice.say("dunning.stage." + stage.code());
  }

  Outcome told(Explanation.Outcome outcome) {
    return switch (outcome) {
      case Explanation.Written written -> written(written).by(written.by(), written.told());
      case Explanation.Waiting(var passed) ->
          said("waiting", voice.say("desk.why.waiting", stage), Action.MESSAGE, passed);
      case Explanation.Tasked tasked -> tasked(tasked);
      case Explanation.Foretold foretold ->
          foretold.action() == Action.MESSAGE
              ? foretold(foretold).by(foretold.means(), "")
              : foretold(foretold);
      case Explanation.LeftOut() -> silent("left_out", "held_by_person", null, null);
      case Explanation.Silent(var reason, var since, var hold) ->
          silent("silent", reason, since, hold == null ? null : hold.until());
      case Explanation.NothingDue(var next) ->
          plain(
              "nothing_due",
              voice.say(key("not_due")),
              new Next(next.step(), next.stage().code(), next.on()));
      case Explanation.Finished() -> plain("finished", voice.say(key("finished")), null);
      case Explanation.Closed(var next) ->
          plain("closed", voice.say("desk.why.office"), new Next(null, null, next));
      case Explanation.Undecided(var unapproved) ->
          unapproved
              ? plain("unapproved", voice.say("desk.why.unapproved"), null)
              : plain("undecided", voice.say("desk.why.undecided"), null);
      case Explanation.Arrived() -> plain("arrived", voice.say("desk.why.arrived"), null);
      case Explanation.Settled() -> plain("settled", voice.say("desk.why.settled"), null);
    };
  }

  private Outcome tasked(Explanation.Tasked tasked) {
    var followed = ActDone.said(tasked, voice);
    var key = tasked.waits() ? "desk.why.task.waits" : "desk.why.task";
    return said(
        followed != null ? "task_done" : tasked.waits() ? "task_waiting" : "task",
        followed != null ? followed : voice.say(key, words(tasked.action())),
        tasked.action(),
        tasked.passedOver());
  }

  private Outcome written(Explanation.Written written) {
    var reason = written.reason().isBlank() ? null : written.reason();
    return new Outcome(
            "written",
            voice.say("desk.why.written." + written.state(), stage),
            reason,
            written.rules(),
            written.message(),
            written.state(),
            Action.MESSAGE.code(),
            written.passedOver(),
            null,
            null,
            null)
        .because(because.of(written.reason(), written.rules()));
  }

  private Outcome foretold(Explanation.Foretold foretold) {
    var action = foretold.action();
    var words =
        action == Action.MESSAGE
            ? voice.say("desk.why.foretold", stage)
            : voice.say("desk.why.task.ahead", words(action));
    var kept = foretold.kept();
    return kept == null
        ? said("foretold", words, action, foretold.passedOver())
        : new Outcome(
                "kept",
                voice.say("desk.why.kept"),
                "rules",
                kept.rules(),
                null,
                null,
                action.code(),
                foretold.passedOver(),
                null,
                null,
                kept.first() == null ? null : new Next(null, null, kept.first()))
            .because(because.of(kept));
  }

  private Outcome said(String code, String words, Action action, int passedOver) {
    return new Outcome(
        code, words, null, List.of(), null, null, action.code(), passedOver, null, null, null);
  }

  private Outcome silent(
      String code, String reason, @Nullable LocalDate since, @Nullable LocalDate until) {
    var words = voice.say(key("silence"), voice.say("desk.silence." + reason));
    return new Outcome(code, words, reason, List.of(), null, null, null, 0, since, until, null);
  }

  private static Outcome plain(String code, String words, @Nullable Next next) {
    return new Outcome(code, words, null, List.of(), null, null, null, 0, null, null, next);
  }

  private String words(Action action) {
    return voice.say("dunning.action." + action.code());
  }

  private String key(String what) {
    return "desk.why." + what + (foretold ? ".ahead" : "");
  }
}
