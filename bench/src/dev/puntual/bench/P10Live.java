package dev.puntual.bench;

import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Habits;
import dev.puntual.dunning.segment.Headcount;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.dunning.segment.TreeJson;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * P10: who is meant and what they owe, while a segment is being built: one company with a million
 * open debts of a hundred thousand debtors. The bar is 300 ms for the figures that are shown at
 * once; the exact ones that follow, and who enters and leaves, are printed beside them. Limit: the
 * barest aggregate over the same debts, in the same run.
 */
final class P10Live {

  private static final BusinessDate TODAY = new BusinessDate(LocalDate.parse(Portfolio.TODAY));
  private static final int ROUNDS = 5;
  private static final double BAR = 300;

  /** What the builder looks at before it answers. */
  private static final int AT_ONCE = 50_000;

  private P10Live() {}

  public static void main(String[] arguments) throws Exception {
    int debts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, 1, debts);
      colour(lab);
      var tenant = new TenantId(UUID.fromString(text(lab)));
      var transactions = lab.bean(TenantTransactions.class);
      var habits = lab.bean(Habits.class);
      var headcount = lab.bean(Headcount.class);
      var segments = lab.bean(Segments.class);
      double morning =
          once(
              () -> {
                transactions.run(tenant, habits::ofToday);
                return 0;
              });
      lab.settle();
      double limit =
          median(
              () ->
                  lab.number(
                      "select count(*) + sum(r.balance) from receivables.receivable r where r.settled_on is null"));
      System.out.printf(
          Locale.ROOT,
          "P10 live count, %,d debts: the barest sum %.0f ms; figures of the day, once: %.0f ms%n",
          debts,
          limit,
          morning);
      Condition before = null;
      double slowest = 0;
      for (var tree : trees().entrySet()) {
        var asked = tree.getValue();
        var was = before == null ? asked : before;
        double atOnce =
            median(
                () ->
                    transactions.in(
                        tenant, tx -> headcount.figures(tx, asked, TODAY, AT_ONCE).parts()));
        double exact =
            median(
                () ->
                    transactions.in(
                        tenant, tx -> headcount.look(tx, asked, TODAY, 10).sums().size()));
        double change =
            once(
                () ->
                    transactions.in(
                        tenant, tx -> segments.difference(tx, was, asked, TODAY, 10).hashCode()));
        System.out.printf(
            Locale.ROOT,
            "%-34s at once %4.0f ms  exact %5.0f ms, ratio to the sum %.2f  change %5.0f ms%n",
            tree.getKey(),
            atOnce,
            exact,
            limit / exact,
            change);
        slowest = Math.max(slowest, atOnce);
        before = asked;
      }
      Verdict.atMost("P10 figures at once, ms, the slowest of all trees", slowest, BAR);
    }
  }

  private static Map<String, Condition> trees() {
    var trees = new LinkedHashMap<String, Condition>();
    trees.put("everybody", tree(leaf("debts", "at_least", "1")));
    trees.put("late by 10 days", tree(leaf("days_past_due", "more_than", "10")));
    trees.put("bucket 31-60", tree(leaf("ageing", "is", "d31_60")));
    trees.put("balance in MXN", tree(money("balance", "more_than", "6000")));
    trees.put("balance in two currencies", tree(any(money("balance", "more_than", "6000"), usd())));
    trees.put("oldest debt", tree(leaf("oldest", "more_than", "35")));
    trees.put("column of the file", tree(column("Riesgo", "C")));
    trees.put("habits", tree(leaf("average_late", "more_than", "20")));
    trees.put(
        "late, owes much, nested none",
        tree(
            leaf("country", "is", "MX"),
            leaf("days_past_due", "more_than", "10"),
            money("balance", "more_than", "3000"),
            none(leaf("hold", "is", "dispute"), none(leaf("channel", "is", "email")))));
    trees.put(
        "everything at once",
        tree(
            any(leaf("oldest", "more_than", "35"), leaf("share_late", "more_than", "50")),
            any(money("debt_balance", "more_than", "300"), column("Riesgo", "A")),
            leaf("language", "is", "es"),
            none(leaf("hold", "is", "promise"), leaf("debts", "less_than", "3"))));
    return trees;
  }

  private static Condition tree(String... of) {
    return switch (TreeJson.read("{\"all\": [" + String.join(",", of) + "]}")) {
      case Read.Good(var tree) -> tree;
      case Read.Bad(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static String any(String... of) {
    return "{\"any\": [" + String.join(",", of) + "]}";
  }

  private static String none(String... of) {
    return "{\"none\": [" + String.join(",", of) + "]}";
  }

  private static String leaf(String field, String is, String value) {
    return "{\"field\": \"%s\", \"is\": \"%s\", \"values\": [\"%s\"]}".formatted(field, is, value);
  }

  private static String column(String name, String value) {
    return "{\"field\": \"attribute\", \"name\": \"%s\", \"is\": \"is\", \"values\": [\"%s\"]}"
        .formatted(name, value);
  }

  private static String money(String field, String is, String value) {
    return "{\"field\": \"%s\", \"is\": \"%s\", \"currency\": \"MXN\", \"values\": [\"%s\"]}"
        .formatted(field, is, value);
  }

  private static String usd() {
    return "{\"field\": \"balance\", \"is\": \"more_than\", \"currency\": \"USD\", \"values\": [\"800\"]}";
  }

  /** A tenth of the debts in dollars, three columns of a file, settled ones for the habits. */
  private static void colour(Lab lab) throws SQLException {
    lab.execute(
        "update receivables.receivable r set currency = case when length(r.number) > 3 and right(r.number, 1) = '7' then 'USD' else 'MXN' end,"
            + " attributes = jsonb_build_object('Riesgo', (array['A', 'B', 'C', 'D'])[1 + hashtext(r.number) & 3],"
            + " 'Vendedor', 'V' || right(r.number, 2), 'Giro', 'comercio')");
    lab.execute(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, settled_on, created_at)"
            + " select r.tenant_id, md5('s/' || r.number)::uuid, r.debtor_id, 'S' || r.number, r.due_on - 200, 'MXN', r.amount, 0,"
            + " r.due_on - 200 + hashtext(r.number) % 60, r.created_at from receivables.receivable r where right(r.number, 1) in ('3', '8')");
  }

  private static String text(Lab lab) throws SQLException {
    try (var statement = lab.owner().createStatement();
        var result = statement.executeQuery("select tenant_id::text from tenants.tenant")) {
      result.next();
      return result.getString(1);
    }
  }

  private static double median(Callable<? extends Number> work) throws Exception {
    var times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = once(work);
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  private static double once(Callable<? extends Number> work) throws Exception {
    long from = System.nanoTime();
    work.call();
    return (System.nanoTime() - from) / 1e6;
  }
}
