package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.receivables.ReceivablesNews;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * P2 and P2b: one million open instalments decided, of one tenant and of a thousand skewed ones,
 * every decision with its reason, contacts consolidated; then the quiet second pass. Limits: the
 * statement that writes one bare row under a unique key per due debt, and the indexed read of the
 * due set. Between the passes the plan is approved, as a person would: a plan that still waits is
 * decided anew each time, which is not a quiet day. The limits run on one core, as a decision of
 * one company does. One round goes before those that count: a program that decides every morning
 * has long been compiled. Then the same with four more strategies, each for a segment.
 */
final class P2Decide {

  private static final int ROUNDS = 3;

  private static final String DUE =
      " from receivables.receivable r join receivables.debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id"
          + " left join worklist.hold h on h.tenant_id = r.tenant_id and h.debtor_id = r.debtor_id and h.lifted_at is null"
          + " left join bench.last l on l.tenant_id = r.tenant_id and l.receivable_id = r.receivable_id"
          + " where r.settled_on is null and r.due_on <= date '"
          + Portfolio.TODAY
          + "' + 7 and h.hold_id is null"
          + " and width_bucket(date '"
          + Portfolio.TODAY
          + "' - r.due_on, array[-7, 0, 3, 10, 20, 30]) > coalesce(l.step_no, 0)";

  private P2Decide() {}

  public static void main(String[] arguments) throws Exception {
    int debts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    if (arguments.length > 1) {
      decide(Integer.parseInt(arguments[1]), debts, arguments.length > 2);
      return;
    }
    decide(1, debts / 10, false);
    for (boolean segments : new boolean[] {false, true}) {
      decide(1, debts, segments);
      decide(1_000, debts, segments);
    }
  }

  private static void decide(int tenants, int debts, boolean segments) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, tenants, debts);
      lab.execute("create schema bench");
      lab.execute(
          "create table bench.bare (tenant_id uuid, receivable_id uuid, step_no int, primary key (tenant_id, receivable_id, step_no))");
      lab.execute(
          "create table bench.last (tenant_id uuid, receivable_id uuid, step_no int, primary key (tenant_id, receivable_id))");
      lab.settle();
      lab.execute("set max_parallel_workers_per_gather = 0");
      var all = tenantsOf(lab);
      var strategies = new FourMore(lab);
      var whose = tenants + " tenant(s)" + (segments ? ", 5 strategies" : "");
      var first = new Rounds("P2 decide, " + whose, "instalments");
      var quiet = new Rounds("P2b quiet pass, " + whose, "instalments");
      for (int round = 0; round <= ROUNDS; round++) {
        if (round == 1) {
          first.forget();
          quiet.forget();
        }
        lab.execute("truncate bench.bare");
        lab.settle();
        first.limit(
            () -> {
              lab.execute(
                  "insert into bench.bare select r.tenant_id, r.receivable_id, width_bucket(date '"
                      + Portfolio.TODAY
                      + "' - r.due_on, array[-7, 0, 3, 10, 20, 30])"
                      + DUE);
              return (long) debts;
            });
        Portfolio.forget(lab);
        wake(lab, all);
        if (segments) {
          strategies.follow(all);
          due(lab);
        }
        lab.settle();
        first.ours(() -> evaluate(lab, debts));
        approve(lab);
        wake(lab, all);
        lab.settle();
        quiet.limit(
            () -> {
              lab.number("select count(*) + sum(r.balance)" + DUE);
              return (long) debts;
            });
        quiet.ours(() -> evaluate(lab, debts));
      }
      first.print(0.5);
      quiet.print(0.5);
      System.out.printf(
          "%-46s %,d decisions, %,d contacts, %d bytes a decision with its key, %d a standing%n",
          "",
          lab.number("select count(*) from dunning.decision"),
          lab.number("select count(*) from dunning.planned_contact"),
          lab.number(
              "select (select sum(pg_total_relation_size(relid)) from pg_partition_tree('dunning.decision'))"
                  + " / greatest(1, count(*)) from dunning.decision"),
          lab.number(
              "select pg_total_relation_size('dunning.standing') / greatest(1, count(*)) from dunning.standing"));
    }
  }

  private static void approve(Lab lab) throws SQLException {
    lab.execute("update dunning.plan set state = 'approved'");
    lab.execute("update dunning.calendar set first_plan_seen = true");
  }

  /** As every morning: the tenants that are due, by the beat that asks for them. */
  static long evaluate(Lab lab, int debts) {
    var beat =
        lab.beans(Beat.class).stream()
            .filter(b -> b.name().equals("dunning-evaluation"))
            .findFirst()
            .orElseThrow();
    boolean more = true;
    while (more) {
      more = beat.beat();
    }
    return debts;
  }

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

  private static void due(Lab lab) throws SQLException {
    lab.execute("update dunning.calendar set evaluate_at = '2026-03-01', next_cause = 'daily'");
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
