package dev.puntual.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Collects rounds of our way and of the limit, and prints medians, ratio, spread, CPU and heap. */
final class Rounds {

  private record Round(double seconds, double cpu) {}

  private final String title;
  private final String unit;
  private final List<Round> ours = new ArrayList<>();
  private final List<Round> limit = new ArrayList<>();
  private long units;

  Rounds(String title, String unit) {
    this.title = title;
    this.unit = unit;
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
  }

  /** The work answers how many units it did. */
  void ours(Callable<Long> work) throws Exception {
    units = run(work, ours);
  }

  void limit(Callable<Long> work) throws Exception {
    run(work, limit);
  }

  /** What was measured so far was for warming up; the heap's peak stays. */
  void forget() {
    ours.clear();
    limit.clear();
  }

  private static long run(Callable<Long> work, List<Round> into) throws Exception {
    double cpu = Processes.cpuSeconds();
    long from = System.nanoTime();
    long units = work.call();
    double seconds = (System.nanoTime() - from) / 1e9;
    into.add(new Round(seconds, Processes.cpuSeconds() - cpu));
    return units;
  }

  /** {@code bar} is the ratio limit/ours that is to be reached. */
  void print(double bar) {
    double mine = median(ours, true);
    double theirs = median(limit, true);
    double ratio = theirs / mine;
    System.out.printf(
        Locale.ROOT,
        "%-46s %,10d %s  ours %7.2f s (%,.0f/s) %s  limit %7.2f s %s  ratio %.2f (bar %.2f %s)%n"
            + "%-46s CPU s ours %.2f, limit %.2f, CPU ratio %.2f; peak heap %d MiB%n",
        title,
        units,
        unit,
        mine,
        units / mine,
        all(ours),
        theirs,
        all(limit),
        ratio,
        bar,
        ratio >= bar ? "met" : "MISSED",
        "",
        median(ours, false),
        median(limit, false),
        median(limit, false) / median(ours, false),
        peakHeap() >> 20);
  }

  private static double median(List<Round> rounds, boolean wall) {
    double[] values = rounds.stream().mapToDouble(r -> wall ? r.seconds : r.cpu).sorted().toArray();
    return values[values.length / 2];
  }

  private static String all(List<Round> rounds) {
    return Arrays.toString(
        rounds.stream().map(r -> String.format(Locale.ROOT, "%.2f", r.seconds)).toArray());
  }

  static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
