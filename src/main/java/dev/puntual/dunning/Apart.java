package dev.puntual.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Debts that are not to be spoken of by the channel that leads on their day, so that they wait for
 * another: what {@code decide_apart.sql} does.
 */
final class Apart {

  private Apart() {}

  /**
   * @param told of each debt on that day
   */
  static List<Dossier.Debt> of(
      Dossier dossier, List<Dossier.Debt> debts, Map<UUID, Foresight.Told> told, LocalDate day) {
    var leads = new HashMap<String, Foresight.Told>();
    for (var debt : debts) {
      var one = Objects.requireNonNull(told.get(debt.id()));
      if (Leading.speaks(one)) {
        leads.merge(debt.currency(), one, Leading::of);
      }
    }
    return debts.stream()
        .filter(debt -> Leading.speaks(Objects.requireNonNull(told.get(debt.id()))))
        .filter(
            debt ->
                dossier
                    .excluded(debt.id(), day)
                    .contains(means(Objects.requireNonNull(leads.get(debt.currency())))))
        .sorted(Comparator.comparing(Dossier.Debt::id))
        .toList();
  }

  private static Means means(Foresight.Told told) {
    return told.outcome() instanceof Explanation.Foretold foretold ? foretold.means() : Means.EMAIL;
  }
}
