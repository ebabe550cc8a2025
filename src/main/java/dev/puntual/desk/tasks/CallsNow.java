package dev.puntual.desk.tasks;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservations;
import dev.puntual.rules.RuleTexts;
import dev.puntual.rules.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which calls of a list may be made at this moment, by the same rules as letters. */
public final class CallsNow {

  private final Reservations reservations;
  private final RuleTexts texts;
  private final InstantSource clock;

  public CallsNow(Reservations reservations, RuleTexts texts, InstantSource clock) {
    this.reservations = reservations;
    this.texts = texts;
    this.clock = clock;
  }

  /** The same rows; open calls that nobody may make now say why. A few statements for all. */
  List<TaskList.Row> judged(TenantTx tx, Voice voice, List<TaskList.Row> rows) {
    var now = clock.instant();
    var requests =
        rows.stream()
            .filter(row -> row.call() && row.where() != null)
            .map(row -> Reservations.Request.at(row.id(), question(row), now))
            .toList();
    var verdicts = reservations.asked(tx, requests);
    return rows.stream().map(row -> row.shut(why(verdicts.get(row.id()), voice))).toList();
  }

  private static Question question(TaskList.Row row) {
    return new Question(
        row.debtor(),
        null,
        Channel.VOICE,
        Objects.requireNonNull(row.where()),
        Question.Parties.OURS,
        DebtStage.of(row.late()),
        Set.of(),
        null,
        true);
  }

  private String why(@Nullable Verdict verdict, Voice voice) {
    return switch (verdict) {
      case null -> "";
      case Verdict.Allow _ -> "";
      case Verdict.Defer(var until, var against, _) ->
          voice.say("desk.tasks.call.later", voice.moment(until), rules(against, voice));
      case Verdict.Deny(var against, _) ->
          voice.say("desk.tasks.call.never", rules(against, voice));
      case Verdict.Human(_, var against, _) ->
          voice.say("desk.tasks.call.person", rules(against, voice));
    };
  }

  private String rules(List<String> against, Voice voice) {
    return against.stream().map(rule -> texts.say(rule, voice)).collect(Collectors.joining(" "));
  }
}
