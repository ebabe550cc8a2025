package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Posts;
import java.util.ArrayList;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * P3c: accounts that may each carry eighty messages a second, for five minutes, to the simulator:
 * every other one by SMS in Twilio's wire format, the rest by WhatsApp in Meta's. How many leave a
 * second in all, and how near each account stays to its eighty. Counted where they arrive, from
 * fifteen seconds after the last of them began: until then programs are still being compiled, and
 * what an account saved up meanwhile leaves.
 */
final class P3cTempo {

  private static final int RATE = 80;
  private static final int EDGE = 15;

  private P3cTempo() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    int accounts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 14;
    try (var provider = ProviderChild.start(0)) {
      System.setProperty("PUNTUAL_TWILIO", provider.address());
      System.setProperty("PUNTUAL_WHATSAPP", provider.address());
      try (var lab = Lab.open(Texting.NOON)) {
        prepare(lab, provider, accounts, RATE * (seconds + 20));
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

  private static void prepare(Lab lab, ProviderChild provider, int accounts, int each)
      throws Exception {
    var companies = Texting.companies(lab, accounts);
    var chatting = new ArrayList<TenantId>();
    for (int i = 1; i <= accounts; i++) {
      var company = companies.get(i - 1);
      if (chats(i)) {
        Chatting.account(lab, company, i, RATE);
        chatting.add(company);
      } else {
        Texting.account(lab, company, i, RATE);
      }
      Texting.waiting(lab, company, chats(i) ? "whatsapp" : "sms", i, 1, each);
    }
    Chatting.approved(lab, provider, chatting);
    lab.settle();
  }

  /** Whether the company of that number writes by WhatsApp. */
  private static boolean chats(int number) {
    return number % 2 == 0;
  }

  private static void send(Lab lab, int seconds) throws InterruptedException {
    var clock = Texting.running();
    try (var dispatcher =
        new Dispatcher(Texting.server(lab::bean, lab.bean(Posts.class), clock, 4), clock)) {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        dispatcher.beat();
        Thread.sleep(1_000);
      }
    }
  }

  private static void tell(ProviderChild provider, int accounts, int seconds, double cpu)
      throws Exception {
    var everybody = provider.taken();
    if (everybody.size() != accounts) {
      throw new IllegalStateException("only " + everybody.size() + " accounts carried anything");
    }
    var all = everybody.values();
    long from = all.stream().mapToLong(NavigableMap::firstKey).max().orElseThrow() + EDGE;
    long to = all.stream().mapToLong(NavigableMap::lastKey).min().orElseThrow() - 1;
    var perSecond = new double[2];
    var worst = new double[2];
    for (int i = 1; i <= accounts; i++) {
      double rate = rate(everybody.getOrDefault(Texting.prefix(i), new TreeMap<>()), from, to);
      int way = chats(i) ? 1 : 0;
      perSecond[way] += rate;
      worst[way] = Math.max(worst[way], Math.abs(rate - RATE) / RATE * 100);
    }
    System.out.printf(
        Locale.ROOT,
        "%-46s %d accounts at %d/s for %d s, counted over %d: SMS %.0f/s, WhatsApp %.0f/s; CPU s %.1f; peak heap %d MiB%n",
        "P3c tempo",
        accounts,
        RATE,
        seconds,
        to - from,
        perSecond[0],
        perSecond[1],
        cpu,
        Rounds.peakHeap() >> 20);
    Verdict.atLeast("P3c messages a second in all", perSecond[0] + perSecond[1], 1000);
    Verdict.atMost("P3c SMS, farthest from its tempo, %", worst[0], 2);
    Verdict.atMost("P3c WhatsApp, farthest from its tempo, %", worst[1], 2);
  }

  private static double rate(NavigableMap<Long, Integer> taken, long from, long to) {
    return taken.subMap(from, to).values().stream().mapToInt(Integer::intValue).sum()
        / (double) (to - from);
  }
}
