package dev.puntual.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** What speaks against a step of a debt on a day to come. */
record AgainstStep(Walk walk, Dossier dossier) {

  /** The same reasons in the same order as the statement that decides. */
  Optional<String> reason(
      Dossier.Debt debt,
      LocalDate day,
      Routes routes,
      Ladder ladder,
      Ladder.Step step,
      Foresight.By by) {
    var held = held(debt, day);
    if (held.isPresent()) {
      return Optional.of("hold_" + held.get().reason());
    }
    if (by.unmet().contains(step.condition(routes.conditions()))) {
      return Optional.of("condition");
    }
    if (step.scope() == Scope.DEBTOR && behind(debt, day)) {
      return Optional.of("older_leads");
    }
    if (!step.action().speaks()) {
      return Optional.empty();
    }
    var unheard =
        unreachable(ladder, dossier.excluded(debt.id(), day), dossier.debtor().roles(), step);
    if (unheard.isPresent()) {
      return unheard;
    }
    if (walk.days().rests(dossier.debtor().country(), day)) {
      return Optional.of("day_off");
    }
    boolean already =
        dossier.contacts().stream()
            .anyMatch(one -> one.on().equals(day) && one.currency().equals(debt.currency()));
    return already ? Optional.of("already_today") : Optional.empty();
  }

  /** Whether an older debt of the debtor carries the steps that are the debtor's. */
  private boolean behind(Dossier.Debt debt, LocalDate day) {
    return dossier.debts().stream()
        .filter(other -> other.open() && other.currency().equals(debt.currency()))
        .filter(other -> other.dueOn().isBefore(debt.dueOn()))
        .anyMatch(other -> held(other, day).isEmpty());
  }

  /** Why a step cannot reach a debtor who has addresses of these roles; empty when it can. */
  static Optional<String> unreachable(
      Ladder ladder, Set<Means> excluded, int roles, Ladder.Step step) {
    var left = ladder.without(excluded);
    int need = left.need(step);
    if (need == Ladder.SHUT) {
      return Optional.of(ladder.need(step) == Ladder.SHUT ? "no_channel" : Dossier.EXCLUDED);
    }
    if (left.action(step, roles) != Action.MESSAGE
        || (roles & (need == 0 ? Whom.ANYBODY.roles() : need)) > 0) {
      return Optional.empty();
    }
    return Optional.of((roles & Whom.ANYBODY.roles()) == 0 ? "no_address" : "no_recipient");
  }

  Optional<Dossier.Hold> held(Dossier.Debt debt, LocalDate day) {
    var holds =
        dossier.holds().stream()
            .filter(hold -> hold.channel() == null)
            .filter(hold -> hold.lifted() == null && hold.covers(debt.id(), day))
            .sorted(Comparator.comparing(Dossier.Hold::reason))
            .toList();
    return holds.stream()
        .filter(hold -> hold.debt() != null)
        .findFirst()
        .or(() -> holds.stream().findFirst());
  }
}
