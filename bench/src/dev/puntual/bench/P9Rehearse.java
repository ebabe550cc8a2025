package dev.puntual.bench;

import dev.puntual.dunning.Rehearsal;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.ReceivablesNews;
import java.sql.SQLException;
import java.util.UUID;

/**
 * P9: ninety days of one million open instalments of one tenant, rehearsed with nobody paying.
 * Limit: the bare sum of the same contacts by debtor, currency and day, without holds, holidays,
 * addresses or standings: a join of the debts with the due date of each of six steps.
 */
final class P9Rehearse {

  private static final int ROUNDS = 3;
  private static final int DAYS = 90;
  private static final int MILLION = 1_000_000;
  private static final Rehearsal.Question NINETY_DAYS = new Rehearsal.Question(null, DAYS, false);

  private static final String BARE =
      "select count(*) from (select r.debtor_id, r.currency, c.day, sum(r.balance)"
          + " from receivables.receivable r"
          + " cross join unnest(array[-7, 0, 3, 10, 20, 30]) as s(lag)"
          + " join (select date '"
          + Portfolio.TODAY
          + "' + d as day from generate_series(0, 89) d) c on c.day = r.due_on + s.lag"
          + " where r.settled_on is null group by 1, 2, 3) x";

  private P9Rehearse() {}

  public static void main(String[] arguments) throws Exception {
    int debts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    rehearse(debts / 10);
    rehearse(debts);
  }

  private static void rehearse(int debts) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      Portfolio.make(lab, 1, debts);
      var tenant = tenant(lab);
      var transactions = lab.bean(TenantTransactions.class);
      for (var news : lab.beans(ReceivablesNews.class)) {
        transactions.run(tenant, tx -> news.changed(tx, ReceivablesNews.Cause.FILE));
      }
      lab.settle();
      var rounds = new Rounds("P9 rehearse " + DAYS + " days, nobody pays", "instalments");
      var slowest = new double[1];
      for (int round = 0; round < ROUNDS; round++) {
        rounds.limit(
            () -> {
              lab.number(BARE);
              return (long) debts;
            });
        rounds.ours(
            () -> {
              long from = System.nanoTime();
              var found =
                  transactions.in(tenant, tx -> lab.bean(Rehearsal.class).of(tx, NINETY_DAYS));
              double seconds = (System.nanoTime() - from) / 1e9;
              slowest[0] = Math.max(slowest[0], seconds);
              System.out.printf(
                  "%,d messages in %.1f s%n", found.orElseThrow().messages(), seconds);
              return (long) debts;
            });
      }
      rounds.print();
      if (debts >= MILLION) {
        Verdict.atMost(
            "P9 " + DAYS + " days of " + debts + " debts, s, the slowest", slowest[0], 60);
      }
    }
  }

  private static TenantId tenant(Lab lab) throws SQLException {
    try (var statement = lab.owner().createStatement();
        var result = statement.executeQuery("select tenant_id from tenants.tenant")) {
      result.next();
      return new TenantId(result.getObject(1, UUID.class));
    }
  }
}
