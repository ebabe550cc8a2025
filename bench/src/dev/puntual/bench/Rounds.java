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

  /** What one round took. */
  record Round(double seconds, double cpu) {

    Round and(Round other) {
      return new Round(seconds + other.seconds, cpu + other.cpu);
    }
  }

  private final String title;
  private final String unit;
  private final List<Round> ours = new ArrayList<>();
  private final List<Round> limit = new ArrayList<>();
  private long units;

  Rounds(String title, String unit) {
    this.title = title;
    this.unit = unit;
    resetPeak();
  }

  static void resetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
  }

  /** The work answers how many units it did. */
  Round ours(Callable<Long> work) throws Exception {
    units = run(work, ours);
    return ours.getLast();
  }

  Round limit(Callable<Long> work) throws Exception {
    run(work, limit);
    return limit.getLast();
  }

  /** A round of as many units whose parts were measured elsewhere. */
  void add(long many, Round mine, Round theirs) {
    units = many;
    ours.add(mine);
    limit.add(theirs);
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
    print();
    Verdict.atLeast(title + ", ratio to the limit", ratio(), bar);
  }

  /** Without a bar on the ratio. */
  void print() {
    double mine = median(ours, true);
    System.out.printf(
        Locale.ROOT,
        "%-46s %,10d %s  ours %7.2f s (%,.0f/s) %s  limit %7.2f s %s  ratio %.2f%n"
            + "%-46s CPU s ours %.2f, limit %.2f, CPU ratio %.2f; peak heap %d MiB%n",
        title,
        units,
        unit,
        mine,
        units / mine,
        all(ours),
        median(limit, true),
        all(limit),
        ratio(),
        "",
        median(ours, false),
        median(limit, false),
        median(limit, false) / median(ours, false),
        peakHeap() >> 20);
  }

  private double ratio() {
    return median(limit, true) / median(ours, true);
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
