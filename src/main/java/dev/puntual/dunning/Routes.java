package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Every way a debt can go on one day: from the ladder it stands on (zero: none) by the strategy
 * that means it, to a ladder, with where it stands there. Small, however many debts there are.
 */
final class Routes {

  /** From the softest to the firmest. */
  private static final List<Stage> TONES = List.of(Stage.values());

  private static final String[] CHANNELS =
      Stream.of(Action.values()).map(Action::channel).toArray(String[]::new);

  private final List<Way> ways = new ArrayList<>();
  private final Map<Integer, Ladder> ladders;
  private final Map<Integer, int[]> lags;
  private final List<UUID> conditions;

  /**
   * @param followed the ladder of each strategy that takes debts
   * @param ladders all that debts may stand on, by number
   */
  Routes(
      Map<Integer, Ladder> followed, Map<Integer, Standing> ladders, LocalDate day, WorkDays work) {
    this.ladders =
        ladders.values().stream()
            .map(Standing::ladder)
            .collect(Collectors.toMap(Ladder::number, ladder -> ladder));
    this.lags =
        this.ladders.values().stream()
            .collect(Collectors.toMap(Ladder::number, ladder -> ladder.lags(day, work)));
    this.conditions = conditionsOf(this.ladders.values());
    followed.forEach(
        (strategy, ladder) -> {
          ways.add(new Way(strategy, 0, ladder, lagsOf(ladder), new int[0]));
          ladders.values().forEach(old -> add(strategy, old, ladder));
        });
  }

  /**
   * A ladder that debts may stand on.
   *
   * @param keeps whether its debts stay when its strategy follows another one
   */
  record Standing(int strategy, Ladder ladder, boolean keeps) {}

  /** Where the steps of a ladder lie on that day, in days past due. */
  int[] lags(int ladder) {
    return lagsOf(ladder(ladder)).clone();
  }

  private void add(int strategy, Standing old, Ladder followed) {
    boolean stays = old.keeps() && old.strategy() == strategy;
    var next = stays ? old.ladder() : followed;
    int from = old.ladder().number();
    ways.add(new Way(strategy, from, next, lagsOf(next), positions(old.ladder(), next)));
  }

  /**
   * Where each rung of one ladder lies on another: where that one covers the same days, or at the
   * first rung that does the same in the tone that was heard when it now comes later. Nobody hears
   * again what was said.
   */
  private int[] positions(Ladder old, Ladder next) {
    if (old.number() == next.number()) {
      return IntStream.rangeClosed(1, old.rungs()).toArray();
    }
    var there = lagsOf(next);
    var here = lagsOf(old);
    return IntStream.rangeClosed(1, old.rungs())
        .map(rung -> Math.max(covered(there, here[rung - 1]), sameTone(next, old.stepOf(rung))))
        .toArray();
  }

  private static int covered(int[] lags, int lag) {
    return (int) Arrays.stream(lags).filter(other -> other <= lag).count();
  }

  private static int sameTone(Ladder next, Ladder.Step heard) {
    return next.steps().stream()
        .filter(step -> step.stage() == heard.stage() && step.action() == heard.action())
        .mapToInt(Ladder.Step::number)
        .findFirst()
        .orElse(0);
  }

  private static List<UUID> conditionsOf(Iterable<Ladder> ladders) {
    var found = new LinkedHashSet<UUID>();
    for (var ladder : ladders) {
      for (var step : ladder.steps()) {
        if (step.onlySegment() != null) {
          found.add(step.onlySegment());
        }
      }
    }
    return List.copyOf(found);
  }

  /** Segments that steps ask for, each once; their place here, from one, is their number. */
  List<UUID> conditions() {
    return conditions;
  }

  /** One way of one debt. */
  static final class Way {

    private final int strategy;
    private final int from;
    private final Ladder ladder;
    private final int[] lags;
    private final int[] positions;

    /**
     * @param from the ladder a debt stands on; zero when on none
     * @param positions where the steps taken on the ladder it stands on lie on this one
     */
    private Way(int strategy, int from, Ladder ladder, int[] lags, int[] positions) {
      this.strategy = strategy;
      this.from = from;
      this.ladder = ladder;
      this.lags = lags;
      this.positions = positions;
    }

    int strategy() {
      return strategy;
    }

    Ladder ladder() {
      return ladder;
    }

    /** The step a debt has reached that is so many days past due. */
    int reached(int days) {
      return covered(lags, days);
    }

    /** Where a debt stands here that has taken that step there. */
    int taken(int step) {
      return step < 1 || step > positions.length ? 0 : positions[step - 1];
    }
  }

  /** The ways by every strategy from a ladder; zero: from none. */
  List<Way> ways(int ladder) {
    return ways.stream().filter(way -> way.from == ladder).toList();
  }

  /** The way by one of them; empty when it takes nobody. */
  Optional<Way> way(int strategy, int ladder) {
    return ways(ladder).stream().filter(way -> way.strategy() == strategy).findFirst();
  }

  /** Binds all of it, under names that begin with {@code route}. */
  StatementSpec bind(StatementSpec statement) {
    var means = means();
    var choices = Means.choices(means);
    var needs = new HashMap<Integer, int[]>();
    ladders.forEach((number, ladder) -> needs.put(number, needsOf(ladder, choices)));
    var asked = Needs.of(needs.values(), means).bind(statement);
    return bindPositions(asked, "route")
        .param("routeTo", numbers(way -> way.ladder.number()))
        .param("tones", TONES.stream().map(Stage::code).toArray(String[]::new))
        .param("channels", CHANNELS)
        .param("routeNeeds", byLadder(ladder -> Objects.requireNonNull(needs.get(ladder.number()))))
        .param("masks", choices.size())
        .param("routeConditions", byLadder(ladder -> each(ladder, step -> step.asks(conditions))));
  }

  /** What the rungs of a ladder ask for; then for whoever is excluded from channels, by mask. */
  private static int[] needsOf(Ladder ladder, List<Set<Means>> choices) {
    var needs = new int[choices.size() * ladder.rungs()];
    int place = 0;
    for (var excluded : choices) {
      var left = ladder.without(excluded);
      int called = excluded.isEmpty() ? 0 : Ladder.CALLED;
      var each = left.steps().stream().mapToInt(step -> left.need(step, called)).toArray();
      for (int rung = 1; rung <= ladder.rungs(); rung++) {
        needs[place++] = each[Math.min(rung, each.length) - 1];
      }
    }
    return needs;
  }

  /** The channels that steps can use, each with its bit in masks. */
  List<Means> means() {
    return ladders.values().stream()
        .flatMap(ladder -> ladder.connected().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Binds only where debts stand, under names that begin with {@code then}. */
  StatementSpec bindPositions(StatementSpec statement) {
    return bindPositions(statement, "then");
  }

  /**
   * Binds from how many days past due on a debt has a step before it, by the ladder it stands on
   * and the steps taken there, whichever way it goes; and the smallest of these figures.
   */
  StatementSpec bindNext(StatementSpec statement) {
    var next = new NextSteps();
    for (var way : ways) {
      int first = way.from == 0 ? 0 : 1;
      for (int step = first; step <= way.positions.length; step++) {
        next.add(way.from, step, way.lags, way.taken(step));
      }
    }
    return next.bind(statement);
  }

  private StatementSpec bindPositions(StatementSpec statement, String prefix) {
    return statement
        .param(prefix + "Strategies", numbers(way -> way.strategy))
        .param(prefix + "From", numbers(way -> way.from))
        .param(prefix + "Taken", texts(way -> way.positions))
        .param(prefix + "Lags", byLadder(this::lagsOf))
        .param(prefix + "Ranks", byLadder(ladder -> each(ladder, ladder::rank)));
  }

  private Integer[] numbers(Function<Way, Integer> of) {
    return ways.stream().map(of).toArray(Integer[]::new);
  }

  private String[] texts(Function<Way, int[]> of) {
    return ways.stream().map(way -> text(of.apply(way))).toArray(String[]::new);
  }

  /** Worked out once a ladder: many ways lead to it. */
  private String[] byLadder(Function<Ladder, int[]> of) {
    var known = new HashMap<Integer, String>();
    return ways.stream()
        .map(way -> way.ladder)
        .map(ladder -> known.computeIfAbsent(ladder.number(), _ -> text(of.apply(ladder))))
        .toArray(String[]::new);
  }

  private int[] lagsOf(Ladder ladder) {
    return Objects.requireNonNull(lags.get(ladder.number()));
  }

  private Ladder ladder(int number) {
    return Objects.requireNonNull(ladders.get(number));
  }

  private static int[] each(Ladder ladder, ToIntFunction<Ladder.Step> of) {
    return IntStream.rangeClosed(1, ladder.rungs())
        .map(rung -> of.applyAsInt(ladder.stepOf(rung)))
        .toArray();
  }

  /** Whether some message may go by another channel than e-mail. */
  boolean chooseWays() {
    return ladders.values().stream().anyMatch(Ladder::choosesWays);
  }

  /** Whether some step of some ladder is of the debtor. */
  boolean askForOldest() {
    return ladders.values().stream().anyMatch(Ladder::asksForOldest);
  }

  private static String text(int[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
