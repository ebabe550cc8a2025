package dev.puntual.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * P11: what one debt costs, of one company with ten thousand to ten million of them. The bars: time
 * a debt within 1.3 times the dearest to the cheapest of the sizes, and a heap that does not grow
 * with them. One size decides first without being counted: a program that decides every morning has
 * long been compiled.
 */
final class P11Flat {

  private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};

  /** So many debts are decided of each size, in rounds of which the median counts. */
  private static final int DECIDED = 3_000_000;

  private static final int MOST_ROUNDS = 15;

  private P11Flat() {}

  /** How long and at what cost one size is decided, all of it in one go. */
  private record Cost(double seconds, double cpu) {}

  public static void main(String[] arguments) throws Exception {
    int[] sizes =
        arguments.length == 0
            ? SIZES
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    decide(100_000);
    System.out.printf(
        "P11 decide, one company: %12s %10s %12s %12s %10s%n",
        "debts", "s", "µs a debt", "CPU µs", "heap MiB");
    for (int debts : sizes) {
      ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
      var cost = decide(debts);
      System.out.printf(
          Locale.ROOT,
          "%37d %10.2f %12.2f %12.2f %10d%n",
          debts,
          cost.seconds(),
          cost.seconds() * 1e6 / debts,
          cost.cpu() * 1e6 / debts,
          Rounds.peakHeap() >> 20);
    }
  }

  private static Cost decide(int debts) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, 1, debts);
      var all = P2Decide.tenantsOf(lab);
      int rounds = Math.clamp(DECIDED / debts, 1, MOST_ROUNDS);
      var costs = new Cost[rounds];
      for (int round = 0; round < rounds; round++) {
        Portfolio.forget(lab);
        P2Decide.wake(lab, all);
        lab.settle();
        double cpu = Processes.cpuSeconds();
        long from = System.nanoTime();
        P2Decide.evaluate(lab, debts);
        costs[round] = new Cost((System.nanoTime() - from) / 1e9, Processes.cpuSeconds() - cpu);
      }
      Arrays.sort(costs, (one, other) -> Double.compare(one.seconds(), other.seconds()));
      return costs[rounds / 2];
    }
  }
}
