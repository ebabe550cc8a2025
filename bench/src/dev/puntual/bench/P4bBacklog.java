package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.SendOutcome;
import java.util.List;
import java.util.Locale;

/**
 * P4b: half of what waits is one company's, the rest of many small ones. Each lane gets its turn in
 * the order of who waited longest: how much of its half has the big one left when the last small
 * one is done? A turn is ten seconds at most; a small trial says fewer milliseconds.
 */
final class P4bBacklog {

  private P4bBacklog() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int tenants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int turn = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
    try (var lab = Lab.open(Texting.NOON)) {
      var companies = Texting.companies(lab, tenants);
      var big = companies.getFirst();
      Texting.waiting(lab, big, 1, 1, messages / 2);
      for (int i = 2; i <= tenants; i++) {
        Texting.waiting(lab, companies.get(i - 1), i, 1, messages / 2 / (tenants - 1));
      }
      lab.settle();
      Posts nowhere = (_, _) -> (Post) P4bBacklog::open;
      var server = Texting.server(lab::bean, nowhere, Texting.running(), 2);
      long from = System.nanoTime();
      long left = 1;
      while (left > 0) {
        for (var lane : server.due(8)) {
          long end = System.nanoTime() + turn * 1_000_000L;
          server.serve(lane, () -> System.nanoTime() > end);
        }
        left = waiting(lab, big, "<>");
      }
      long ofBig = waiting(lab, big, "=");
      System.out.printf(
          Locale.ROOT,
          "%-46s %,d messages of %d companies: the last small one done after %.1f s, the big one has %,d of %,d left%n",
          "P4b backlog",
          messages,
          tenants,
          (System.nanoTime() - from) / 1e9,
          ofBig,
          messages / 2);
      Verdict.atLeast("P4b share the big one still has of its own", ofBig * 2.0 / messages, 0.5);
    }
  }

  private static long waiting(Lab lab, TenantId big, String which) throws Exception {
    return lab.number(
        "select count(*) from messaging.ready where tenant_id " + which + " '" + big + "'");
  }

  private static Post.Opened open() {
    return new Post.Opened.Ready(Line.holdingNothing(P4bBacklog::taken));
  }

  private static List<SendOutcome> taken(List<Outgoing> batch) {
    return batch.stream().<SendOutcome>map(_ -> new SendOutcome.Accepted("x")).toList();
  }
}
