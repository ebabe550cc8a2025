package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Two hands that take due rows off a queue in sets, each set a transaction of its own. */
final class Claims {

  static final int SET = 500;
  static final int HANDS = 2;

  private Claims() {}

  /** Our claim as it is, the lane held by a lease. */
  static double ours(Lab lab, List<TenantId> companies, int messages) throws Exception {
    var claim = SqlFile.beside(Class.forName("dev.puntual.messaging.lanes.Queue"), "claim");
    var lease = new UUID(4, 4);
    lab.execute(
        "update messaging.lane set lease_id = '" + lease + "', leased_until = '2027-01-01'");
    var work = new ArrayList<Callable<Boolean>>();
    for (int hand = 0; hand < HANDS; hand++) {
      int first = hand;
      work.add(
          () -> {
            for (int i = first; i < companies.size(); i += HANDS) {
              while (set(lab, claim, companies.get(i), lease) > 0) {
                // Until nothing of it is due.
              }
            }
            return true;
          });
    }
    long from = System.nanoTime();
    P4Claim.all(work);
    double rate = messages / ((System.nanoTime() - from) / 1e9);
    lab.execute("update messaging.lane set lease_id = null, leased_until = null");
    return rate;
  }

  private static int set(Lab lab, SqlFile claim, TenantId tenant, UUID lease) {
    return lab.bean(TenantTransactions.class)
        .in(
            tenant,
            tx ->
                tx.sql(claim)
                    .param("channel", "sms")
                    .param("lease", lease)
                    .param("countries", new String[] {"MX"})
                    .param("zones", new String[] {"America/Mexico_City"})
                    .param("days", new String[] {"2026-03-02"})
                    .param("now", Timestamp.from(Instant.parse("2026-03-03T00:00:00Z")))
                    .param("limit", SET)
                    .query((row, _) -> row.getString("address"))
                    .list())
        .size();
  }

  /** A row and a state in one commit. */
  static double bare(Lab lab, int messages, int hands) throws Exception {
    lab.execute("drop table if exists public.bench_due, public.bench_done");
    lab.execute(
        "create table public.bench_due as select i as id, now() as due_at from generate_series(1, "
            + messages
            + ") i");
    lab.execute("create index on public.bench_due (due_at, id)");
    lab.execute("create table public.bench_done (id int primary key, state text)");
    lab.settle();
    var work =
        IntStream.range(0, hands).<Callable<Boolean>>mapToObj(_ -> () -> drained(lab)).toList();
    long from = System.nanoTime();
    P4Claim.all(work);
    return messages / ((System.nanoTime() - from) / 1e9);
  }

  private static boolean drained(Lab lab) throws SQLException {
    try (Connection own = lab.connect();
        var statement = own.createStatement()) {
      int taken = 1;
      while (taken > 0) {
        taken =
            statement.executeUpdate(
                "with taken as (delete from public.bench_due where id in (select id from public.bench_due"
                    + " order by due_at, id limit "
                    + SET
                    + " for update skip locked) returning id) insert into public.bench_done select id, 'sent' from taken");
      }
      return true;
    }
  }
}
