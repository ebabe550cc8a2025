package dev.puntual.bench;

import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Posts;
import java.util.Locale;
import java.util.NavigableMap;

/**
 * P3c: accounts that may each carry eighty messages a second, for five minutes, to the simulator:
 * how many leave a second in all, and how near each account stays to its eighty. Counted where they
 * arrive, from five seconds after the last of them began.
 */
final class P3cTempo {

  private static final int RATE = 80;
  private static final int EDGE = 5;

  private P3cTempo() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    int accounts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 13;
    try (var provider = ProviderChild.start(0)) {
      System.setProperty("PUNTUAL_TWILIO", provider.address());
      try (var lab = Lab.open(Texting.NOON)) {
        prepare(lab, accounts, RATE * (seconds + 20));
        var cpu = Processes.cpuSeconds();
        send(lab, seconds);
        System.out.printf(
            "%46s %d lanes stand still, %d attempts without an answer%n",
            "",
            lab.number("select count(*) from messaging.lane where trouble <> ''"),
            lab.number(
                "select count(*) from messaging.attempt where outcome = 'unknown' or outcome is null"));
        tell(provider, accounts, seconds, Processes.cpuSeconds() - cpu);
      }
    }
  }

  private static void prepare(Lab lab, int accounts, int each) throws Exception {
    var companies = Texting.companies(lab, accounts);
    for (int i = 1; i <= accounts; i++) {
      Texting.account(lab, companies.get(i - 1), i, RATE);
      Texting.waiting(lab, companies.get(i - 1), i, 1, each);
    }
    lab.settle();
  }

  private static void send(Lab lab, int seconds) throws InterruptedException {
    var clock = Texting.running();
    try (var dispatcher =
        new Dispatcher(Texting.server(lab, lab.bean(Posts.class), clock, 4), clock)) {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        dispatcher.beat();
        Thread.sleep(1_000);
      }
    }
  }

  private static void tell(ProviderChild provider, int accounts, int seconds, double cpu)
      throws Exception {
    double worst = 0;
    double all = 0;
    var everybody = provider.taken().values();
    long from = everybody.stream().mapToLong(NavigableMap::firstKey).max().orElseThrow() + EDGE;
    long to = everybody.stream().mapToLong(NavigableMap::lastKey).min().orElseThrow() - 1;
    for (var taken : everybody) {
      double rate =
          taken.subMap(from, to).values().stream().mapToInt(Integer::intValue).sum()
              / (double) (to - from);
      worst = Math.max(worst, Math.abs(rate - RATE) / RATE);
      all += rate;
    }
    System.out.printf(
        Locale.ROOT,
        "%-46s %d accounts at %d/s for %d s: %.0f/s in all (bar 1000 %s); farthest from its tempo %.2f %% (bar 2 %% %s)%n"
            + "%-46s CPU s %.1f; peak heap %d MiB%n",
        "P3c tempo",
        accounts,
        RATE,
        seconds,
        all,
        all >= 1000 ? "met" : "MISSED",
        worst * 100,
        worst <= 0.02 ? "met" : "MISSED",
        "",
        cpu,
        Rounds.peakHeap() >> 20);
  }
}
