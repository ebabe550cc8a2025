package dev.puntual.dunning;

import dev.puntual.dunning.Explanation.Footing;
import dev.puntual.dunning.Explanation.Outcome;
import dev.puntual.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Days that were decided about, from what was written down then. A silence is written when it
 * begins or changes, so on a day between two rows the earlier one has the last word.
 */
final class Hindsight {

  private final Walk walk;
  private final Dossier dossier;
  private final ToIntFunction<UUID> ladderNow;

  /**
   * @param ladderNow the ladder of a debt of which nothing was ever said; zero when there is none
   */
  Hindsight(Walk walk, Dossier dossier, ToIntFunction<UUID> ladderNow) {
    this.walk = walk;
    this.dossier = dossier;
    this.ladderNow = ladderNow;
  }

  /** Empty when the debt was not owed on that day. */
  Optional<Explanation.Debt> tell(Dossier.Debt debt, LocalDate day) {
    var that = on(debt, day);
    var evening = debt.balanceOn(day);
    boolean owed = evening.signum() > 0 || debt.balanceOn(day.minusDays(1)).signum() > 0;
    if (that.isEmpty() && !owed) {
      return Optional.empty();
    }
    var found = that.isPresent() ? said(debt, that.get()) : between(debt, day);
    var balance =
        that.filter(row -> row.balance().signum() > 0).map(Dossier.Said::balance).orElse(evening);
    return Optional.of(
        new Explanation.Debt(
            debt.id(),
            debt.number(),
            debt.instalment(),
            debt.dueOn(),
            (int) ChronoUnit.DAYS.between(debt.dueOn(), day),
            Money.of(balance, debt.currency()),
            found.footing(),
            found.outcome()));
  }

  private record Found(@Nullable Footing footing, Outcome outcome) {}

  private List<Dossier.Said> rows(Dossier.Debt debt) {
    return dossier.said().getOrDefault(debt.id(), List.of());
  }

  /** What was said that day; of several words the one that took the step, else the last. */
  private Optional<Dossier.Said> on(Dossier.Debt debt, LocalDate day) {
    var that = rows(debt).stream().filter(row -> row.on().equals(day)).toList();
    return that.stream()
        .filter(Dossier.Said::takes)
        .findFirst()
        .or(() -> that.isEmpty() ? Optional.empty() : Optional.of(that.getLast()));
  }

  private Found said(Dossier.Debt debt, Dossier.Said row) {
    var footing = walk.footing(row.ladder(), row.step());
    return new Found(
        footing,
        switch (row.reason()) {
          case "due" -> contact(debt, row);
          case "held_by_person" -> new Explanation.LeftOut();
          case "settled" -> new Explanation.Settled();
          default -> silent(debt, row, row.on());
        });
  }

  private Outcome contact(Dossier.Debt debt, Dossier.Said row) {
    int passedOver = row.step() - row.firstStep();
    var action = walk.action(row.ladder(), row.step());
    if (!action.speaks()) {
      var done = dossier.done(debt.id(), action, row.on()).orElse(null);
      return new Explanation.Tasked(action, row.waits(), passedOver, List.of(), done);
    }
    return dossier.contacts().stream()
        .filter(one -> one.on().equals(row.on()) && one.currency().equals(debt.currency()))
        .filter(one -> one.call() || one.message() != null)
        .findFirst()
        .map(one -> contact(one, passedOver))
        .orElse(new Explanation.Waiting(passedOver));
  }

  private Outcome contact(Dossier.Contact contact, int passedOver) {
    return contact.call()
        ? new Explanation.Tasked(Action.CALL, contact.waits(), passedOver, contact.passed())
        : new Explanation.Written(
            Objects.requireNonNull(contact.message()),
            contact.by(),
            contact.told(),
            contact.state(),
            contact.why(),
            contact.rules(),
            walk.manner(contact.ladder(), contact.step())
                .reader(contact.recipient(), contact.role()),
            contact.hour(),
            contact.passed(),
            passedOver);
  }

  private Outcome silent(Dossier.Debt debt, Dossier.Said row, LocalDate day) {
    var hold =
        dossier.holds().stream()
            .filter(one -> one.stopped(row.reason()) && one.explains(debt.id(), day))
            .findFirst()
            .map(Dossier.Hold::said)
            .orElse(null);
    return new Explanation.Silent(row.reason(), row.on(), hold);
  }

  /** Nothing was written down on that day. */
  private Found between(Dossier.Debt debt, LocalDate day) {
    if (debt.balanceOn(day).signum() <= 0) {
      return new Found(null, new Explanation.Settled());
    }
    var before = rows(debt).stream().filter(row -> row.on().isBefore(day)).toList();
    var word =
        before.isEmpty() || before.getLast().reason().equals("settled") ? null : before.getLast();
    if (word != null && !word.takes() && lasts(word, day)) {
      return new Found(walk.footing(word.ladder(), word.step()), silent(debt, word, day));
    }
    int ladder = word != null ? word.ladder() : unspoken(debt, day);
    int taken = word == null ? 0 : word.takes() ? word.step() : word.firstStep() - 1;
    int reached = walk.reached(debt, ladder, day);
    if (word != null && reached <= taken && dossier.again(debt, word).isPresent()) {
      return new Found(
          walk.footing(ladder, taken), new Explanation.Silent("unheard", word.on(), null));
    }
    if (reached > taken && missed(debt, day, ladder, taken)) {
      return new Found(walk.footing(ladder, reached), unsaid(debt, day));
    }
    return new Found(walk.footing(ladder, taken), walk.next(debt, ladder, taken, day));
  }

  /** Reasons of one day end with it; the others last until another word is said. */
  private boolean lasts(Dossier.Said word, LocalDate day) {
    boolean ofOneDay = word.reason().equals("day_off") || word.reason().equals("already_today");
    return !ofOneDay || walk.days().open(day);
  }

  private int unspoken(Dossier.Debt debt, LocalDate day) {
    return after(debt, day)
        .map(Dossier.Said::ladder)
        .orElseGet(() -> ladderNow.applyAsInt(debt.id()));
  }

  private Optional<Dossier.Said> after(Dossier.Debt debt, LocalDate day) {
    return rows(debt).stream().filter(row -> row.on().isAfter(day)).findFirst();
  }

  /**
   * Whether the step that a debt had reached was taken later, or not yet: one that a later word
   * does not speak of was not due by the strategy of that time.
   */
  private boolean missed(Dossier.Debt debt, LocalDate day, int ladder, int taken) {
    var later = after(debt, day);
    return later
        .map(row -> row.ladder() == ladder && row.firstStep() == taken + 1)
        .orElseGet(
            () -> {
              var evaluated = dossier.debtor().evaluatedOn();
              return evaluated == null || evaluated.isBefore(day);
            });
  }

  private Outcome unsaid(Dossier.Debt debt, LocalDate day) {
    if (!walk.days().open(day)) {
      return new Explanation.Closed(walk.days().onOrAfter(day.plusDays(1)));
    }
    return debt.balanceOn(day.minusDays(1)).signum() <= 0
        ? new Explanation.Arrived()
        : new Explanation.Undecided(dossier.replaced().contains(day));
  }
}
