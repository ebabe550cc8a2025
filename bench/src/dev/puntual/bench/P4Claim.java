package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.lanes.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * P4: due messages of twenty companies. First what takes them off the queue, by two hands in sets
 * of five hundred: our claim, which holds the lane and gives all that is needed to write; bare SKIP
 * LOCKED sets, a row and a state in one commit; and db-scheduler's lock-and-fetch. Then the whole
 * door (asked of rules, stops and author, put into words, intent and outcome durable) to a provider
 * that costs nothing, by one process and by two.
 */
final class P4Claim {

  private static final int COMPANIES = 20;
  private static final int ROUNDS = 3;

  private P4Claim() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (var lab = Lab.open(Texting.NOON)) {
      var companies = Texting.companies(lab, COMPANIES);
      for (int round = 0; round < ROUNDS; round++) {
        fill(lab, companies, messages);
        double ours = Claims.ours(lab, companies, messages);
        double bare = Claims.bare(lab, messages);
        double peer = PeerScheduler.rate(lab, Math.min(messages, 20_000));
        System.out.printf(
            Locale.ROOT,
            "%-46s claim %.0f/s; bare sets %.0f/s, ratio %.2f (bar 0.50 %s); db-scheduler %.0f/s, ratio %.1f (bar 10 %s)%n",
            "P4 claim, sets of " + Claims.SET,
            ours,
            bare,
            ours / bare,
            ours / bare >= 0.5 ? "met" : "MISSED",
            peer,
            ours / peer,
            ours / peer >= 10 ? "met" : "MISSED");
      }
      for (int round = 0; round < ROUNDS; round++) {
        fill(lab, companies, messages);
        double one = doors(lab, companies, messages, 1);
        fill(lab, companies, messages);
        double two = doors(lab, companies, messages, 2);
        System.out.printf(
            Locale.ROOT,
            "%-46s whole door one %.0f/s, two %.0f/s, ratio %.2f (bar 1.70 %s); doubled %d, not accepted %d%n",
            "P4 two processes",
            one,
            two,
            two / one,
            two / one >= 1.7 ? "met" : "MISSED",
            lab.number("select count(*) from messaging.attempt where attempt_no > 1"),
            lab.number("select count(*) from messaging.message where state <> 'accepted'"));
      }
    }
  }

  private static void fill(Lab lab, List<TenantId> companies, int messages) throws Exception {
    lab.execute(
        "truncate messaging.message, messaging.ready, messaging.attempt, rules.contact, rules.turn cascade");
    for (int i = 1; i <= companies.size(); i++) {
      Texting.waiting(lab, companies.get(i - 1), i, 1, messages / companies.size());
    }
    lab.settle();
  }

  private static double doors(Lab lab, List<TenantId> companies, int messages, int nodes)
      throws Exception {
    Posts nowhere = (_, _) -> (Post) P4Claim::open;
    var work = new ArrayList<Callable<Boolean>>();
    for (int node = 0; node < nodes; node++) {
      int shift = node * companies.size() / nodes;
      var server = Texting.server(lab, nowhere, Texting.running(), 1);
      work.add(
          () -> {
            for (int i = 0; i < companies.size(); i++) {
              var lane = new Lane(companies.get((i + shift) % companies.size()), "sms");
              while (server.serve(lane, () -> false).taken()) {
                // Until nothing of it is due.
              }
            }
            return true;
          });
    }
    long from = System.nanoTime();
    all(work);
    return messages / ((System.nanoTime() - from) / 1e9);
  }

  private static Post.Opened open() {
    return new Post.Opened.Ready(Line.holdingNothing(P4Claim::taken));
  }

  private static List<SendOutcome> taken(List<Outgoing> batch) {
    return batch.stream().<SendOutcome>map(_ -> new SendOutcome.Accepted("x")).toList();
  }

  static void all(List<Callable<Boolean>> work) throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : hands.invokeAll(work)) {
        one.get();
      }
    }
  }
}
