package dev.puntual.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * P11: what one debt costs, of one company with ten thousand to a million of them, or ten million
 * with the word {@code most} (some twenty gigabytes of disk), under all that P2 asks: segments,
 * holds, a reason for every decision. The bars: time a debt within 1.3 times the dearest to the
 * cheapest of the sizes, and a heap that does not grow with them, as it stands after collections.
 * One size decides first without being counted: a program that decides every morning has long been
 * compiled. A small size is decided in more rounds, of which the median counts.
 */
final class P11Flat {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int MOST = 10_000_000;

  /** So many debts are decided of each size, in rounds of which the median counts. */
  private static final int DECIDED = 3_000_000;

  private static final int MOST_ROUNDS = 15;

  private P11Flat() {}

  /** How long and at what cost one size is decided, all of it in one go. */
  private record Cost(int debts, double seconds, double cpu, long heap, long peak) {

    double micros() {
      return seconds * 1e6 / debts;
    }
  }

  public static void main(String[] arguments) throws Exception {
    var sizes = sizes(arguments);
    decide(Math.min(100_000, sizes.getLast()));
    System.out.printf(
        "P11 decide, one company: %12s %10s %12s %12s %14s %10s%n",
        "debts", "s", "µs a debt", "CPU µs", "heap kept MiB", "peak MiB");
    var costs = new ArrayList<Cost>();
    for (int debts : sizes) {
      Rounds.resetPeak();
      var cost = decide(debts);
      costs.add(cost);
      System.out.printf(
          Locale.ROOT,
          "%37d %10.2f %12.2f %12.2f %14d %10d%n",
          debts,
          cost.seconds(),
          cost.micros(),
          cost.cpu() * 1e6 / debts,
          cost.heap(),
          cost.peak());
    }
    var all =
        String.format(Locale.ROOT, " from %,d to %,d debts", sizes.getFirst(), sizes.getLast());
    Verdict.atMost(
        "P11 time a debt" + all + ", dearest to cheapest",
        spread(costs, Cost::micros),
        Flatness.BAR);
    Verdict.atMost(
        "P11 heap kept" + all + ", most to that of the smallest", growth(costs), Flatness.BAR);
  }

  /** Only what grows is asked for: whichever size went first has the least compiled. */
  private static double growth(List<Cost> costs) {
    return costs.stream().mapToDouble(Cost::heap).max().orElseThrow() / costs.getFirst().heap();
  }

  private static List<Integer> sizes(String[] arguments) {
    var sizes = new ArrayList<Integer>();
    Arrays.stream(arguments)
        .filter(a -> !a.equals("most"))
        .forEach(a -> sizes.add(Integer.parseInt(a)));
    if (sizes.isEmpty()) {
      sizes.addAll(SIZES);
    }
    if (Arrays.asList(arguments).contains("most")) {
      sizes.add(MOST);
    }
    return sizes;
  }

  private static double spread(List<Cost> costs, ToDoubleFunction<Cost> of) {
    var figures = costs.stream().mapToDouble(of).summaryStatistics();
    return figures.getMax() / figures.getMin();
  }

  private static Cost decide(int debts) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, 1, debts);
      Circumstances.make(lab);
      var all = Morning.tenantsOf(lab);
      var strategies = new FourMore(lab);
      var costs = new ArrayList<Cost>();
      int rounds = Math.clamp(DECIDED / debts, 1, MOST_ROUNDS);
      for (int round = 0; round < rounds; round++) {
        Portfolio.forget(lab);
        Morning.wake(lab, all);
        strategies.follow(all);
        Morning.due(lab);
        lab.settle();
        var took = new double[2];
        long heap = Heap.during(() -> decided(lab, debts, took));
        costs.add(new Cost(debts, took[0], took[1], heap, Rounds.peakHeap() >> 20));
      }
      costs.sort(Comparator.comparingDouble(Cost::seconds));
      var median = costs.get(rounds / 2);
      long heap = costs.stream().mapToLong(Cost::heap).max().orElseThrow();
      return new Cost(debts, median.seconds(), median.cpu(), heap, Rounds.peakHeap() >> 20);
    }
  }

  private static void decided(Lab lab, int debts, double[] took) throws Exception {
    double cpu = Processes.cpuSeconds();
    long from = System.nanoTime();
    Morning.evaluate(lab, debts);
    took[0] = (System.nanoTime() - from) / 1e9;
    took[1] = Processes.cpuSeconds() - cpu;
  }
}
