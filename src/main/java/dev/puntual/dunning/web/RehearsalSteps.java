package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.Strategy;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was rehearsed by step and channel, and by strategy.
 *
 * @param steps in the order strategies are asked
 * @param strategies in the same order
 */
public record RehearsalSteps(List<Line> steps, List<Share> strategies) {

  /**
   * Letters, calls or acts of the office of a step.
   *
   * @param channel by what, as a message key
   */
  public record Line(
      int strategy,
      int step,
      Stage stage,
      Action action,
      String channel,
      long count,
      Map<String, BigDecimal> amounts) {

    private Line plus(Line other) {
      var sums = new TreeMap<>(amounts);
      other.amounts.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
      return new Line(strategy, step, stage, action, channel, count + other.count, sums);
    }

    /** One amount per currency. */
    public List<Money> money() {
      return amounts.entrySet().stream()
          .map(one -> Money.of(one.getValue(), one.getKey()))
          .toList();
    }
  }

  /**
   * Of one strategy.
   *
   * @param segment whom it means; empty for the house's, and for one that is gone
   */
  public record Share(int strategy, String segment, long messages, long tasks) {}

  private record Key(int strategy, int step, String channel) {}

  /**
   * @param segments names by the number of their strategy
   */
  static RehearsalSteps of(
      Rehearsed rehearsed, List<Strategy> strategies, Map<Integer, String> segments) {
    var lines = new LinkedHashMap<Key, Line>();
    var all = new ArrayList<>(rehearsed.slices());
    all.addAll(rehearsed.tasks());
    for (var slice : all) {
      var line = line(slice);
      lines.merge(new Key(line.strategy(), line.step(), line.channel()), line, Line::plus);
    }
    var order = strategies.stream().map(Strategy::number).toList();
    var steps =
        lines.values().stream()
            .sorted(
                Comparator.<Line>comparingInt(line -> order.indexOf(line.strategy()))
                    .thenComparingInt(Line::step)
                    .thenComparing(Line::channel))
            .toList();
    return new RehearsalSteps(
        steps,
        order.stream()
            .filter(number -> steps.stream().anyMatch(line -> line.strategy() == number))
            .map(number -> share(number, segments.getOrDefault(number, ""), steps))
            .toList());
  }

  private static Line line(Rehearsed.Slice slice) {
    return new Line(
        slice.strategy(),
        slice.step(),
        slice.stage(),
        slice.action(),
        channel(slice),
        slice.messages(),
        Map.of(slice.currency(), slice.amount()));
  }

  /** By what, as a message key. */
  static String channel(Rehearsed.Slice slice) {
    return slice.action() == Action.MESSAGE
        ? "dunning.means." + slice.by().code()
        : slice.action() == Action.CALL ? "dunning.means.call" : "dunning.means.office";
  }

  private static Share share(int strategy, String segment, List<Line> steps) {
    var own = steps.stream().filter(line -> line.strategy() == strategy).toList();
    long messages =
        own.stream().filter(one -> one.action() == Action.MESSAGE).mapToLong(Line::count).sum();
    return new Share(
        strategy, segment, messages, own.stream().mapToLong(Line::count).sum() - messages);
  }
}
