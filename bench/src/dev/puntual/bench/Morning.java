package dev.puntual.bench;

import dev.puntual.dunning.Plans;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.receivables.ReceivablesNews;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** What happens each morning: companies become due, their day is decided, people let plans go. */
final class Morning {

  /** So many people at a time; as many hands decide. */
  private static final int HANDS = 3;

  private static final UUID PERSON = new UUID(2, 2);

  private record Waiting(TenantId tenant, UUID plan) {}

  private Morning() {}

  /** Every tenant has a calendar, as after its first file, and it is due. */
  static void wake(Lab lab, List<TenantId> tenants) throws SQLException {
    var transactions = lab.bean(TenantTransactions.class);
    for (var tenant : tenants) {
      for (var news : lab.beans(ReceivablesNews.class)) {
        transactions.run(tenant, tx -> news.changed(tx, ReceivablesNews.Cause.FILE));
      }
    }
    due(lab);
  }

  static void due(Lab lab) throws SQLException {
    lab.execute("update dunning.calendar set evaluate_at = '2026-03-01', next_cause = 'daily'");
  }

  /**
   * The tenants that are due, by the beat that asks for them.
   *
   * @throws IllegalStateException when the day of one of them failed: the beat only logs that
   */
  static long evaluate(Lab lab, int debts) throws SQLException {
    var beat =
        lab.beans(Beat.class).stream()
            .filter(b -> b.name().equals("dunning-evaluation"))
            .findFirst()
            .orElseThrow();
    boolean more = true;
    while (more) {
      more = beat.beat();
    }
    long open =
        lab.number(
            "select count(*) from dunning.calendar where evaluate_at <= '2026-03-02T16:00:00Z'");
    long failed = lab.number("select count(*) from dunning.calendar where evaluated_on is null");
    if (Math.max(open, failed) > 0) {
      throw new IllegalStateException(Math.max(open, failed) + " tenants were not decided");
    }
    return debts;
  }

  /**
   * Every plan that waits is let go, as the button on its page does it: its letters are asked of
   * caps, hours and law, each gets its slot or its reason. Returns how many plans.
   */
  static long approve(Lab lab) throws Exception {
    var waiting = new ConcurrentLinkedQueue<>(waiting(lab));
    long plans = waiting.size();
    P4Claim.all(
        IntStream.range(0, HANDS)
            .<Callable<Boolean>>mapToObj(_ -> () -> press(lab, waiting))
            .toList());
    return plans;
  }

  private static boolean press(Lab lab, Queue<Waiting> waiting) {
    var plans = lab.bean(Plans.class);
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      var plan = next.plan();
      lab.bean(TenantTransactions.class).run(next.tenant(), tx -> plans.approve(tx, plan, PERSON));
    }
    return true;
  }

  private static List<Waiting> waiting(Lab lab) throws SQLException {
    var waiting = new ArrayList<Waiting>();
    try (var statement = lab.owner().createStatement();
        var result =
            statement.executeQuery(
                "select tenant_id, plan_id from dunning.plan where state = 'proposed'")) {
      while (result.next()) {
        waiting.add(
            new Waiting(
                new TenantId(result.getObject(1, UUID.class)), result.getObject(2, UUID.class)));
      }
    }
    return waiting;
  }

  static List<TenantId> tenantsOf(Lab lab) throws SQLException {
    var tenants = new ArrayList<TenantId>();
    try (var statement = lab.owner().createStatement();
        var result = statement.executeQuery("select tenant_id from tenants.tenant")) {
      while (result.next()) {
        tenants.add(new TenantId(result.getObject(1, UUID.class)));
      }
    }
    return tenants;
  }
}
