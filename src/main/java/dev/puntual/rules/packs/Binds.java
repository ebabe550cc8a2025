package dev.puntual.rules.packs;

import dev.puntual.rules.Collector;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Question;
import java.util.Set;

/**
 * Whom a pack binds. Empty countries mean everywhere; an unknown place within the country counts as
 * every place of it, so that the strictest rule there holds.
 *
 * @param subdivisions only there; empty means the whole country
 * @param except not there: these have a pack of their own instead
 */
public record Binds(
    Set<String> countries,
    Set<String> subdivisions,
    Set<String> except,
    Set<Collector> collectors,
    Set<DebtorClass> debtors,
    Set<DebtStage> stages) {

  public Binds {
    countries = Set.copyOf(countries);
    subdivisions = Set.copyOf(subdivisions);
    except = Set.copyOf(except);
    collectors = Set.copyOf(collectors);
    debtors = Set.copyOf(debtors);
    stages = Set.copyOf(stages);
  }

  /** Whether this question is one of theirs. */
  public boolean covers(Question question) {
    return here(question.where())
        && collectors.contains(strict(question.parties().collector()))
        && debtors.contains(strict(question.parties().debtor()))
        && (question.stage() == DebtStage.UNKNOWN || stages.contains(question.stage()));
  }

  /** Whether it binds whoever is in this country, without exception. */
  public boolean everybodyIn(String country) {
    return (countries.isEmpty() || countries.contains(country))
        && subdivisions.isEmpty()
        && except.isEmpty()
        && collectors.size() == Collector.values().length
        && debtors.size() == DebtorClass.values().length
        && stages.size() == DebtStage.values().length;
  }

  private boolean here(Question.Where where) {
    var part = where.subdivision();
    boolean country = countries.isEmpty() || countries.contains(where.country());
    return country
        && (part == null
            || ((subdivisions.isEmpty() || subdivisions.contains(part)) && !except.contains(part)));
  }

  private static Collector strict(Collector collector) {
    return collector == Collector.UNKNOWN ? Collector.THIRD_PARTY_AGENCY : collector;
  }

  private static DebtorClass strict(DebtorClass debtor) {
    return debtor == DebtorClass.UNKNOWN ? DebtorClass.CONSUMER : debtor;
  }
}
