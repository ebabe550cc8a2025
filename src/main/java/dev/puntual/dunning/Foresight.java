package dev.puntual.dunning;

import dev.puntual.dunning.Explanation.Footing;
import dev.puntual.dunning.Explanation.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days to come, one after the other as their evaluations will decide them: by the routes and in
 * the order of reasons of {@code decide.sql}.
 */
final class Foresight {

  private final Walk walk;
  private final Dossier dossier;
  private final Enrolled enrolled;
  private final AgainstStep against;
  private final Map<LocalDate, Set<UUID>> refused;
  private final Map<UUID, Stand> stands = new HashMap<>();
  private final Map<UUID, Silence> silences = new HashMap<>();
  private final Map<UUID, Unheard> unheard = new HashMap<>();

  /**
   * @param refused debts of messages of a day that the contact rules do not let leave while they
   *     live; their steps come again
   */
  Foresight(Walk walk, Dossier dossier, Enrolled enrolled, Map<LocalDate, Set<UUID>> refused) {
    this.walk = walk;
    this.dossier = dossier;
    this.enrolled = enrolled;
    this.against = new AgainstStep(walk, dossier);
    this.refused = refused;
  }

  /** What is foretold of one debt. */
  record Told(@Nullable Footing footing, Outcome outcome) {}

  private record Stand(int ladder, int step) {

    int from() {
      return step > 0 ? ladder : 0;
    }
  }

  /** The last word said of a debt, as long as it is one. */
  private record Silence(int ladder, int step, String reason, LocalDate since) {}

  /**
   * A step whose letter reached nobody.
   *
   * @param said when it was decided
   * @param again from when the debt stands there again
   */
  private record Unheard(LocalDate said, LocalDate again, Stand stand) {}

  /** By which strategy the debts of the debtor go on a day, and what conditions they miss. */
  interface Enrolled {
    Map<UUID, By> on(LocalDate day, Routes routes);
  }

  record By(@Nullable Integer strategy, Set<Integer> unmet) {

    static final By HOUSE = new By(null, Set.of());
  }

  /** Every day from the first that nobody has decided about. */
  Map<LocalDate, Map<UUID, Told>> days(LocalDate from, LocalDate until) {
    var open = dossier.debts().stream().filter(Dossier.Debt::open).toList();
    open.forEach(this::begin);
    var told = new TreeMap<LocalDate, Map<UUID, Told>>();
    Map<UUID, By> by = null;
    for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
      var routes = walk.routes(ladders(), day);
      if (by == null || somethingDue(open, routes, day)) {
        by = enrolled.on(day, routes);
      }
      told.put(day, day(open, routes, day, by));
    }
    return told;
  }

  /** A plan that nobody approved is taken back when the next day is decided. */
  private void begin(Dossier.Debt debt) {
    var said = dossier.said().getOrDefault(debt.id(), List.of());
    var word = said.isEmpty() ? null : said.getLast();
    if (word != null && word.waits() && word.on().isBefore(walk.days().today())) {
      stands.put(debt.id(), new Stand(word.ladder(), word.firstStep() - 1));
      return;
    }
    stands.put(debt.id(), new Stand(debt.ladder(), debt.step()));
    if (word != null && word.takes() && walk.action(word.ladder(), word.step()).speaks()) {
      var before = new Stand(word.ladder(), word.firstStep() - 1);
      dossier
          .again(debt, word)
          .ifPresent(day -> unheard.put(debt.id(), new Unheard(word.on(), day, before)));
    }
    if (word != null && !word.takes()) {
      silences.put(debt.id(), new Silence(word.ladder(), word.step(), word.reason(), word.on()));
    }
  }

  private Set<Integer> ladders() {
    return stands.values().stream().map(Stand::ladder).collect(Collectors.toSet());
  }

  /** By any strategy at all: who goes by which one is asked only when it may matter. */
  private boolean somethingDue(List<Dossier.Debt> open, Routes routes, LocalDate day) {
    return open.stream()
        .anyMatch(
            debt -> {
              var stand = stand(debt);
              return routes.ways(stand.from()).stream()
                  .anyMatch(way -> way.reached(Walk.age(debt, day)) > way.taken(stand.step()));
            });
  }

  private Map<UUID, Told> day(
      List<Dossier.Debt> open, Routes routes, LocalDate day, Map<UUID, By> by) {
    var told = new LinkedHashMap<UUID, Told>();
    var befores = new HashMap<UUID, Stand>();
    for (var debt : open) {
      var one = judge(debt, routes, day, by.getOrDefault(debt.id(), By.HOUSE));
      if (Leading.speaks(one) && one.outcome() instanceof Explanation.Foretold foretold) {
        var reached = stand(debt);
        int taken = reached.step() - foretold.passedOver() - 1;
        befores.put(debt.id(), new Stand(reached.ladder(), taken));
      }
      told.put(debt.id(), one);
    }
    for (var debt : Apart.of(dossier, open, told, day)) {
      var footing = Objects.requireNonNull(told.get(debt.id())).footing();
      var reached = stand(debt);
      stands.put(debt.id(), Objects.requireNonNull(befores.get(debt.id())));
      silences.put(debt.id(), new Silence(reached.ladder(), reached.step(), "already_today", day));
      told.put(debt.id(), new Told(footing, new Explanation.Silent("already_today", day, null)));
    }
    var again = day.plusDays(UnheardLetters.PATIENCE_DAYS);
    refused.getOrDefault(day, Set.of()).stream()
        .filter(befores::containsKey)
        .forEach(
            debt ->
                unheard.put(
                    debt, new Unheard(day, again, Objects.requireNonNull(befores.get(debt)))));
    return told;
  }

  private Told judge(Dossier.Debt debt, Routes routes, LocalDate day, By by) {
    var lost = unheard.get(debt.id());
    if (lost != null && !day.isBefore(lost.again())) {
      stands.put(debt.id(), lost.stand());
      unheard.remove(debt.id());
      lost = null;
    }
    var stand = stand(debt);
    var way = way(routes, stand, day, by);
    if (way.isEmpty()) {
      return new Told(null, new Explanation.Finished());
    }
    int ladder = way.get().ladder().number();
    int taken = way.get().taken(stand.step());
    int reached = way.get().reached(Walk.age(debt, day));
    if (reached <= taken) {
      return new Told(
          walk.footing(ladder, taken),
          lost == null
              ? walk.next(debt, ladder, taken, day)
              : new Explanation.Silent("unheard", lost.said(), null));
    }
    var footing = walk.footing(ladder, reached);
    if (!walk.days().ahead(day)) {
      var next = walk.days().onOrAfter(day.plusDays(1));
      return new Told(footing, new Explanation.Closed(next));
    }
    var step = way.get().ladder().stepOf(reached);
    var excluded = dossier.excluded(debt.id(), day);
    var reason = against.reason(debt, day, routes, way.get().ladder(), step, by);
    stands.put(debt.id(), new Stand(ladder, reason.isEmpty() ? reached : taken));
    if (reason.isEmpty()) {
      silences.remove(debt.id());
      unheard.remove(debt.id());
    }
    return new Told(
        footing,
        reason.isEmpty()
            ? foretold(reached - taken - 1, way.get().ladder(), step, excluded)
            : silent(debt, day, new Silence(ladder, reached, reason.get(), day)));
  }

  private Outcome foretold(int passedOver, Ladder ladder, Ladder.Step step, Set<Means> excluded) {
    var action = ladder.without(excluded).action(step, dossier.debtor().roles());
    var passed =
        step.action() == Action.MESSAGE
            ? step.manner().passed(ladder.connected(), excluded, dossier.debtor().roles(), action)
            : List.<Passed>of();
    return new Explanation.Foretold(passedOver, action, step.manner(), passed);
  }

  private Optional<Routes.Way> way(Routes routes, Stand stand, LocalDate day, By by) {
    var named = dossier.debtor().strategy();
    var until = dossier.debtor().strategyUntil();
    if (named != null && (until == null || !until.isBefore(day))) {
      var way = routes.way(named, stand.from());
      if (way.isPresent()) {
        return way;
      }
    }
    return routes.way(by.strategy() == null ? Strategy.HOUSE : by.strategy(), stand.from());
  }

  /** A silence begins once, whether it was written down before or is foretold. */
  private Outcome silent(Dossier.Debt debt, LocalDate day, Silence now) {
    var held =
        now.reason().equals(Dossier.EXCLUDED)
            ? dossier.exclusions(debt.id(), day).stream().findFirst()
            : against.held(debt, day);
    var hold = held.map(Dossier.Hold::said).orElse(null);
    var before = silences.getOrDefault(debt.id(), now);
    boolean lasts =
        before.ladder() == now.ladder()
            && before.step() == now.step()
            && before.reason().equals(now.reason());
    var word = lasts ? before : now;
    silences.put(debt.id(), word);
    return new Explanation.Silent(word.reason(), word.since(), hold);
  }

  private Stand stand(Dossier.Debt debt) {
    return stands.getOrDefault(debt.id(), new Stand(0, 0));
  }
}
