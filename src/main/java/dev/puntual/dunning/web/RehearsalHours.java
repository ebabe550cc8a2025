package dev.puntual.dunning.web;

import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Rehearsed;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * At what hour of its debtors' day rehearsed messages would leave, as their steps say it.
 *
 * @param soon as soon as the hours open
 * @param best at each debtor's best hour
 * @param from from an hour on
 */
public record RehearsalHours(long soon, long best, List<Line> from) {

  /** Those of one hour. */
  public record Line(LocalTime time, long messages) {}

  static RehearsalHours of(Rehearsed rehearsed) {
    long soon = 0;
    long best = 0;
    Map<LocalTime, Long> from = new TreeMap<>();
    for (var slice : rehearsed.slices()) {
      switch (slice.leaving()) {
        case Leaving.Soon _ -> soon += slice.messages();
        case Leaving.Best _ -> best += slice.messages();
        case Leaving.From(var time) -> from.merge(time, slice.messages(), Long::sum);
      }
    }
    return new RehearsalHours(
        soon,
        best,
        from.entrySet().stream().map(one -> new Line(one.getKey(), one.getValue())).toList());
  }

  /** Whether any step names an hour. */
  public boolean any() {
    return best > 0 || !from.isEmpty();
  }
}
