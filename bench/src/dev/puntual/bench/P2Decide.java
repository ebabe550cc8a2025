package dev.puntual.bench;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * P2 and P2b: one million open instalments of one tenant and of a thousand skewed ones, five
 * strategies of which four are for a segment, holds of all kinds, caps, quiet hours, every decision
 * with its reason, contacts consolidated; then the quiet second pass. Between the passes the plans
 * are let go as a person does it, by the program's own way: a plan that still waits is decided anew
 * each time, which is not a quiet day, and caps and hours are asked when a plan is let go. So two
 * figures are printed: decided, which is all that happens while somebody waits for the plan; and
 * decided and let go, by the end of which every contact has its slot or its reason. Limits: the
 * statement that writes one bare row under a unique key per due debt, and the indexed read of the
 * due set, on one core, as a decision of one company is. One round goes before those that count: a
 * program that decides every morning has long been compiled. The word {@code plain} leaves the
 * strategies and circumstances away.
 */
final class P2Decide {

  private static final int ROUNDS = 3;

  private static final String STEP =
      "width_bucket(date '" + Portfolio.TODAY + "' - r.due_on, array[-7, 0, 3, 10, 20, 30])";

  private static final String DUE =
      " from receivables.receivable r join receivables.debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id"
          + " left join worklist.hold h on h.tenant_id = r.tenant_id and h.debtor_id = r.debtor_id and h.receivable_id is null"
          + " and h.lifted_at is null and (h.until_on is null or h.until_on >= date '"
          + Portfolio.TODAY
          + "') left join bench.last l on l.tenant_id = r.tenant_id and l.receivable_id = r.receivable_id"
          + " where r.settled_on is null and r.due_on <= date '"
          + Portfolio.TODAY
          + "' + 7 and h.hold_id is null and "
          + STEP
          + " > coalesce(l.step_no, 0)";

  private P2Decide() {}

  public static void main(String[] arguments) throws Exception {
    boolean plain = Arrays.asList(arguments).contains("plain");
    var numbers =
        Arrays.stream(arguments)
            .filter(a -> !a.equals("plain"))
            .mapToInt(Integer::parseInt)
            .toArray();
    int debts = numbers.length > 0 ? numbers[0] : 1_000_000;
    if (numbers.length > 1) {
      decide(numbers[1], debts, plain);
      return;
    }
    decide(1, debts / 10, plain);
    decide(1, debts, plain);
    decide(1_000, debts, plain);
  }

  private static void decide(int tenants, int debts, boolean plain) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, tenants, debts);
      if (!plain) {
        Circumstances.make(lab);
      }
      prepare(lab);
      var all = Morning.tenantsOf(lab);
      var strategies = new FourMore(lab);
      var whose = tenants + " tenant(s)" + (plain ? ", plain" : "");
      var first = new Rounds("P2 decide, " + whose, "instalments");
      var whole = new Rounds("P2 decide and let go, " + whose, "instalments");
      var quiet = new Rounds("P2b quiet pass, " + whose, "instalments");
      for (int round = 0; round <= ROUNDS; round++) {
        if (round == 1) {
          first.forget();
          whole.forget();
          quiet.forget();
        }
        lab.execute("truncate bench.bare");
        lab.settle();
        var bare = first.limit(() -> bare(lab, debts));
        Portfolio.forget(lab);
        if (!plain) {
          Circumstances.past(lab);
        }
        Morning.wake(lab, all);
        if (!plain) {
          strategies.follow(all);
          Morning.due(lab);
        }
        lab.settle();
        var decided = first.ours(() -> Morning.evaluate(lab, debts));
        var letting = new Rounds("", "plans");
        whole.add(debts, decided.and(letting.ours(() -> Morning.approve(lab))), bare);
        Morning.wake(lab, all);
        lab.settle();
        quiet.limit(
            () -> {
              lab.number("select count(*) + sum(r.balance)" + DUE);
              return (long) debts;
            });
        quiet.ours(() -> Morning.evaluate(lab, debts));
      }
      first.print(0.5);
      whole.print(0.5);
      quiet.print(0.5);
      Told.tell(lab);
    }
  }

  private static void prepare(Lab lab) throws SQLException {
    lab.execute("create schema bench");
    lab.execute(
        "create table bench.bare (tenant_id uuid, receivable_id uuid, step_no int, primary key (tenant_id, receivable_id, step_no))");
    lab.execute(
        "create table bench.last (tenant_id uuid, receivable_id uuid, step_no int, primary key (tenant_id, receivable_id))");
    lab.settle();
    lab.execute("set max_parallel_workers_per_gather = 0");
  }

  private static long bare(Lab lab, int debts) throws SQLException {
    lab.execute("insert into bench.bare select r.tenant_id, r.receivable_id, " + STEP + DUE);
    return debts;
  }
}
