package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * P4c: the whole door (asked of rules, stops and author, put into words, intent and outcome
 * durable) of twenty companies, by one process of the program and by two on one database; then by
 * two of which one is killed with signal 9 half way. Beside it what the database permits: bare SKIP
 * LOCKED sets by one hand and by two.
 */
final class P4cNodes {

  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What still has to come to an end. */
  private static final String WAITING =
      "select count(*) from messaging.message where state in ('ready', 'sending')";

  private P4cNodes() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (var lab = Lab.open(Texting.NOON)) {
      var companies = Texting.companies(lab, P4Claim.COMPANIES);
      var nodes = DoorNode.start(2, lab.settings(Texting.NOON));
      try {
        compare(lab, companies, messages, nodes);
        killed(lab, companies, messages, nodes);
      } finally {
        for (var node : nodes) {
          node.kill();
        }
      }
    }
  }

  private static void compare(Lab lab, List<TenantId> companies, int messages, List<DoorNode> nodes)
      throws Exception {
    warmUp(lab, companies, messages, nodes);
    var ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double permits = Claims.bare(lab, messages, 1);
      permits = Claims.bare(lab, messages, 2) / permits;
      P4Claim.fill(lab, companies, messages);
      double one = rate(messages, nodes.subList(0, 1));
      P4Claim.fill(lab, companies, messages);
      double two = rate(messages, nodes);
      ratios[round] = two / one;
      System.out.printf(
          Locale.ROOT,
          "%-46s whole door one %,.0f/s, two %,.0f/s, ratio %.2f; of bare sets by one hand and two %.2f; left %d%n",
          "P4c nodes, each a process",
          one,
          two,
          two / one,
          permits,
          lab.number("select count(*) from messaging.message where state <> 'accepted'"));
    }
    Verdict.atLeast("P4c two nodes to one", P4Claim.median(ratios), 1.7);
  }

  /** Both have been compiled before anything counts. */
  private static void warmUp(Lab lab, List<TenantId> companies, int messages, List<DoorNode> nodes)
      throws Exception {
    for (var node : nodes) {
      P4Claim.fill(lab, companies, Math.min(messages, 20_000));
      rate(messages, List.of(node));
    }
  }

  private static double rate(int messages, List<DoorNode> nodes) throws Exception {
    long from = System.nanoTime();
    for (var node : nodes) {
      node.begin();
    }
    for (var node : nodes) {
      node.awaitDone();
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    nodes.forEach(DoorNode::took);
    return messages / seconds;
  }

  private static void killed(Lab lab, List<TenantId> companies, int messages, List<DoorNode> nodes)
      throws Exception {
    P4Claim.fill(lab, companies, messages);
    for (var node : nodes) {
      node.begin();
    }
    while (lab.number("select count(*) from messaging.ready") > messages / 2) {
      Thread.sleep(5);
    }
    nodes.getFirst().kill();
    long gone = System.nanoTime();
    long left = lab.number(WAITING);
    var other = nodes.getLast();
    other.awaitDone();
    double own = (System.nanoTime() - gone) / 1e9;
    while (lab.number(WAITING) > 0 && System.nanoTime() - gone < PATIENCE.toNanos()) {
      Thread.sleep(1_000);
      other.begin();
      other.awaitDone();
    }
    double all = (System.nanoTime() - gone) / 1e9;
    tell(lab, messages, nodes, new Course(left, own, all));
  }

  /** How many waited at the kill, and when the other had done its own, and everything. */
  private record Course(long left, double own, double all) {}

  private static void tell(Lab lab, int messages, List<DoorNode> nodes, Course course)
      throws Exception {
    var dead = nodes.getFirst().took();
    var took = new ArrayList<>(dead);
    took.addAll(nodes.getLast().took());
    var sent = new HashSet<>(took);
    var unknown = unknown(lab);
    long untold = unknown.stream().filter(id -> !sent.contains(id)).count();
    System.out.printf(
        Locale.ROOT,
        "%-46s one of two killed after it had sent %,d, %,d waited; the other had done the rest after %.1f s, and what the dead one held, when its lease was over, after %.1f s%n"
            + "%-46s %,d messages: sent %,d, accepted %,d, not known whether sent %,d (sent in truth %,d)%n",
        "P4c through a kill -9",
        dead.size(),
        course.left(),
        course.own(),
        course.all(),
        "",
        messages,
        sent.size(),
        lab.number("select count(*) from messaging.message where state = 'accepted'"),
        unknown.size(),
        unknown.size() - untold);
    Verdict.none("P4c messages sent twice", took.size() - sent.size());
    Verdict.none("P4c messages that still wait", lab.number(WAITING));
    Verdict.none("P4c messages of which nothing is known", messages - sent.size() - untold);
  }

  private static Set<String> unknown(Lab lab) throws SQLException {
    var all = new HashSet<String>();
    try (var statement = lab.owner().createStatement();
        var result =
            statement.executeQuery(
                "select message_id::text from messaging.message where state = 'unknown'")) {
      while (result.next()) {
        all.add(result.getString(1));
      }
    }
    return all;
  }
}
