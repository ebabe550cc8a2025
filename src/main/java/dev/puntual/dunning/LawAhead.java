package dev.puntual.dunning;

import dev.puntual.dunning.Foresight.Told;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Forecast;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the contact rules say to what is foretold of a debtor: one contact for each day and
 * currency, as its firmest step has it. A day that the rules close is told with the rules; that a
 * step they keep back comes again is not told.
 */
final class LawAhead {

  private final Forecast forecast;
  private final Dossier dossier;

  LawAhead(Forecast forecast, Dossier dossier) {
    this.forecast = forecast;
    this.dossier = dossier;
  }

  /** Debts that are spoken of together. */
  private record Together(LocalDate day, List<UUID> debts, Action action, int daysLate) {

    Together with(UUID debt, Action other, int late) {
      var all = new ArrayList<>(debts);
      all.add(debt);
      return new Together(
          day, all, action.compareTo(other) < 0 ? other : action, Math.max(daysLate, late));
    }
  }

  /** Changes what is told of contacts that may not be. */
  void judge(TenantTx tx, DebtorId debtor, Map<LocalDate, Map<UUID, Told>> ahead) {
    var contacts = contacts(ahead);
    if (contacts.isEmpty()) {
      return;
    }
    var where = where();
    var parties = Parties.ours(dossier.debtor().standing());
    var asked =
        contacts.stream()
            .map(
                one ->
                    new Forecast.Ask(
                        one.day(),
                        one.action() == Action.CALL ? Channel.VOICE : Channel.EMAIL,
                        where,
                        parties,
                        DebtStage.of(one.daysLate())))
            .toList();
    var answers = forecast.of(tx, debtor, asked);
    for (int one = 0; one < contacts.size(); one++) {
      if (!answers.get(one).may()) {
        keep(contacts.get(one), answers.get(one), ahead);
      }
    }
  }

  private List<Together> contacts(Map<LocalDate, Map<UUID, Told>> ahead) {
    var contacts = new LinkedHashMap<String, Together>();
    ahead.forEach(
        (day, told) -> {
          for (var debt : dossier.debts()) {
            var one = told.get(debt.id());
            if (one != null
                && one.outcome() instanceof Explanation.Foretold foretold
                && foretold.action().speaks()) {
              int late = (int) ChronoUnit.DAYS.between(debt.dueOn(), day);
              contacts.merge(
                  day + debt.currency(),
                  new Together(day, List.of(debt.id()), foretold.action(), late),
                  (led, _) -> led.with(debt.id(), foretold.action(), late));
            }
          }
        });
    return List.copyOf(contacts.values());
  }

  private Where where() {
    var debtor = dossier.debtor();
    var country = debtor.country() == null ? debtor.home() : debtor.country();
    return new Where(country, debtor.part().isEmpty() ? null : debtor.part(), debtor.clock());
  }

  private static void keep(
      Together contact, Forecast.Answer answer, Map<LocalDate, Map<UUID, Told>> ahead) {
    var told = Objects.requireNonNull(ahead.get(contact.day()));
    var kept = new Explanation.Kept(answer.against(), answer.first());
    contact
        .debts()
        .forEach(
            debt ->
                told.computeIfPresent(
                    debt,
                    (_, one) ->
                        one.outcome() instanceof Explanation.Foretold foretold
                            ? new Told(one.footing(), foretold.kept(kept))
                            : one));
  }
}
