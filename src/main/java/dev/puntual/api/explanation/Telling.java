package dev.puntual.api.explanation;

import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.Strategy;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations as the answer of a call. */
final class Telling {

  private final Voice voice;
  private final RuleTexts texts;

  Telling(Voice voice, RuleTexts texts) {
    this.voice = voice;
    this.texts = texts;
  }

  Told told(DebtorId debtor, Told.@Nullable CreditHold credit, List<Explanation> days) {
    return new Told(
        debtor.value(),
        voice.language().code(),
        voice.today().value(),
        credit,
        days.stream().map(this::day).toList());
  }

  private Told.Day day(Explanation one) {
    return new Told.Day(
        one.day(),
        one.foretold(),
        one.writes(),
        one.speaks(),
        words(one),
        one.debts().stream().map(debt -> debt(one, debt)).toList(),
        one.campaigns().stream().map(new CampaignsTold(voice, texts)::told).toList());
  }

  /** What the first word about the day would be. */
  private String words(Explanation one) {
    var day = voice.weekday(one.day());
    if (one.debts().isEmpty() && !CampaignsTold.any(one.campaigns())) {
      return voice.say(one.foretold() ? "desk.why.nothing.ahead" : "desk.why.nothing");
    }
    if (one.speaks()) {
      return voice.say(one.foretold() ? "desk.why.cell.foretold" : "desk.why.cell.written", day);
    }
    if (!one.writes()) {
      return voice.say(one.foretold() ? "desk.why.closed.ahead" : "desk.why.closed");
    }
    boolean stopped =
        one.debts().stream()
            .map(Explanation.Debt::outcome)
            .anyMatch(o -> o instanceof Explanation.Silent || o instanceof Explanation.LeftOut);
    return voice.say(stopped ? "desk.why.cell.silent" : "desk.why.cell.nothing", day);
  }

  private Told.Debt debt(Explanation one, Explanation.Debt debt) {
    var footing = debt.footing();
    var stage = footing == null ? null : footing.stage();
    return new Told.Debt(
        debt.id(),
        debt.number(),
        debt.instalment(),
        debt.dueOn(),
        debt.daysPastDue(),
        new Told.Amount(
            debt.balance().amount().toPlainString(), debt.balance().currency().getCurrencyCode()),
        standing(footing),
        new Outcomes(voice, texts, one.foretold(), stage).told(debt.outcome()));
  }

  private Told.@Nullable Standing standing(Explanation.@Nullable Footing footing) {
    if (footing == null) {
      return null;
    }
    var stage = footing.stage();
    return new Told.Standing(
        footing.strategy(),
        footing.strategy() == Strategy.HOUSE ? voice.say("desk.why.house") : footing.name(),
        footing.version(),
        footing.step(),
        footing.steps(),
        stage == null ? null : stage.code());
  }
}
