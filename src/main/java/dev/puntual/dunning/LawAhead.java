package dev.puntual.dunning;

import dev.puntual.dunning.Foresight.Told;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Forecast;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the contact rules say to what is foretold of a debtor: one contact for each day and
 * currency, as its firmest step has it. A day that the rules close is told with the rules.
 */
final class LawAhead {

  private final Forecast forecast;
  private final Dossier dossier;

  LawAhead(Forecast forecast, Dossier dossier) {
    this.forecast = forecast;
    this.dossier = dossier;
  }

  /**
   * Debts that are spoken of together.
   *
   * @param lead what the one that leads is told
   */
  private record Together(LocalDate day, List<UUID> debts, Told lead, int daysLate) {

    static Together of(Dossier.Debt debt, LocalDate day, Told told) {
      int late = (int) ChronoUnit.DAYS.between(debt.dueOn(), day);
      return new Together(day, List.of(debt.id()), told, late);
    }

    Together with(Together other) {
      var all = new ArrayList<>(debts);
      all.addAll(other.debts);
      return new Together(
          day, all, Leading.of(lead, other.lead), Math.max(daysLate, other.daysLate));
    }

    Explanation.Foretold foretold() {
      return (Explanation.Foretold) lead.outcome();
    }
  }

  /** One question, and what is changed where the answer is no. */
  private record Asked(Forecast.Ask ask, Consumer<Explanation.Kept> refused) {}

  /**
   * Changes what is told of contacts that may not be.
   *
   * @param letters of campaigns to come, which count towards the same limits; on a day of both, a
   *     step comes first
   * @return the letters, each with what is said to it
   */
  List<Campaigned> judge(
      TenantTx tx,
      DebtorId debtor,
      Map<LocalDate, Map<UUID, Told>> ahead,
      List<Campaigned> letters) {
    var judged = new ArrayList<>(letters);
    var asked =
        Stream.concat(steps(ahead), campaigns(judged))
            .sorted(Comparator.comparing(one -> one.ask().day()))
            .toList();
    if (!asked.isEmpty()) {
      var answers = forecast.of(tx, debtor, asked.stream().map(Asked::ask).toList());
      for (int one = 0; one < asked.size(); one++) {
        var answer = answers.get(one);
        if (!answer.may()) {
          asked.get(one).refused().accept(new Explanation.Kept(answer.against(), answer.first()));
        }
      }
    }
    return List.copyOf(judged);
  }

  private Stream<Asked> steps(Map<LocalDate, Map<UUID, Told>> ahead) {
    var ours = Parties.ours(dossier.debtor().standing());
    return contacts(ahead).stream()
        .map(
            one ->
                new Asked(
                    new Forecast.Ask(
                        one.day(),
                        one.foretold().means().channel(),
                        where(),
                        new Parties(ours.collector(), ours.debtor(), party(one.foretold())),
                        DebtStage.of(one.daysLate())),
                    kept -> keep(one, kept, ahead)));
  }

  /**
   * A campaign is no matter of any date: rules of every stage bind it. One that will say nothing to
   * the debtor takes no slot.
   */
  private Stream<Asked> campaigns(List<Campaigned> letters) {
    return IntStream.range(0, letters.size())
        .filter(place -> letters.get(place).reason().isEmpty())
        .mapToObj(place -> campaign(letters, place));
  }

  private Asked campaign(List<Campaigned> letters, int place) {
    var one = letters.get(place);
    var occasion = (one.campaign() + "/" + one.on()).getBytes(StandardCharsets.UTF_8);
    return new Asked(
        new Forecast.Ask(
            one.on(),
            one.way() == null ? Channel.EMAIL : one.way().channel(),
            where(),
            Parties.ours(dossier.debtor().standing()),
            DebtStage.UNKNOWN,
            UUID.nameUUIDFromBytes(occasion)),
        kept -> letters.set(place, one.kept(kept)));
  }

  private List<Together> contacts(Map<LocalDate, Map<UUID, Told>> ahead) {
    var contacts = new LinkedHashMap<String, Together>();
    ahead.forEach(
        (day, told) -> {
          for (var debt : dossier.debts()) {
            var one = told.get(debt.id());
            if (one != null && Leading.speaks(one)) {
              contacts.merge(day + debt.currency(), Together.of(debt, day, one), Together::with);
            }
          }
        });
    return List.copyOf(contacts.values());
  }

  /** Whoever would read the letter; somebody who is called is the debtor's. */
  private Recipient party(Explanation.Foretold foretold) {
    return foretold.action() == Action.MESSAGE
        ? foretold.manner().party(dossier.debtor().roles())
        : Recipient.DEBTOR;
  }

  private Where where() {
    var debtor = dossier.debtor();
    var country = debtor.country() == null ? debtor.home() : debtor.country();
    return new Where(country, debtor.part().isEmpty() ? null : debtor.part(), debtor.clock());
  }

  private static void keep(
      Together contact, Explanation.Kept kept, Map<LocalDate, Map<UUID, Told>> ahead) {
    var told = Objects.requireNonNull(ahead.get(contact.day()));
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

  /**
   * The debts, by day, of messages that find no lawful day while they live and have no other way:
   * their steps come again.
   */
  Map<LocalDate, Set<UUID>> refused(Map<LocalDate, Map<UUID, Told>> ahead) {
    var refused = new HashMap<LocalDate, Set<UUID>>();
    for (var one : contacts(ahead)) {
      if (one.foretold().action() == Action.MESSAGE && gone(one.foretold(), one.day())) {
        refused.computeIfAbsent(one.day(), _ -> new HashSet<>()).addAll(one.debts());
      }
    }
    return refused;
  }

  private static boolean gone(Explanation.Foretold foretold, LocalDate day) {
    var kept = foretold.kept();
    var ways = foretold.manner().by();
    return kept != null
        && ways.indexOf(foretold.means()) == ways.size() - 1
        && (kept.first() == null || kept.first().isAfter(day.plusDays(Plans.LIFE_DAYS)));
  }
}
