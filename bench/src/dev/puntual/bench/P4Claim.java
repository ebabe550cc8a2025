package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * P4: due messages of twenty companies, and what takes them off the queue, by two hands in sets of
 * five hundred: our claim, which holds the lane and gives all that is needed to write; bare SKIP
 * LOCKED sets, a row and a state in one commit; and db-scheduler's lock-and-fetch. The whole door,
 * by one process and by two, is {@link P4cNodes}.
 */
final class P4Claim {

  static final int COMPANIES = 20;
  private static final int ROUNDS = 3;

  private P4Claim() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (var lab = Lab.open(Texting.NOON)) {
      var companies = Texting.companies(lab, COMPANIES);
      var toBare = new double[ROUNDS];
      var toPeer = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        fill(lab, companies, messages);
        double ours = Claims.ours(lab, companies, messages);
        double bare = Claims.bare(lab, messages, Claims.HANDS);
        double peer = PeerScheduler.rate(lab, Math.min(messages, 20_000));
        toBare[round] = ours / bare;
        toPeer[round] = ours / peer;
        System.out.printf(
            Locale.ROOT,
            "%-46s claim %,.0f/s; bare sets %,.0f/s, ratio %.2f; db-scheduler %,.0f/s, ratio %.1f%n",
            "P4 claim, sets of " + Claims.SET,
            ours,
            bare,
            toBare[round],
            peer,
            toPeer[round]);
      }
      Verdict.atLeast("P4 claim, ratio to bare sets", median(toBare), 0.5);
      Verdict.atLeast("P4 claim, ratio to db-scheduler", median(toPeer), 10);
    }
  }

  static double median(double[] rounds) {
    return Arrays.stream(rounds).sorted().toArray()[rounds.length / 2];
  }

  static void fill(Lab lab, List<TenantId> companies, int messages) throws Exception {
    lab.execute(
        "truncate messaging.message, messaging.ready, messaging.attempt, rules.contact, rules.turn cascade");
    for (int i = 1; i <= companies.size(); i++) {
      Texting.waiting(lab, companies.get(i - 1), i, 1, messages / companies.size());
    }
    lab.settle();
  }

  static void all(List<Callable<Boolean>> work) throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : hands.invokeAll(work)) {
        one.get();
      }
    }
  }
}
