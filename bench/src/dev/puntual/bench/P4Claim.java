package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.lanes.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * P4: due messages of twenty companies, claimed, asked again at the door, written as intent and as
 * outcome, to a provider that costs nothing; by one hand and by two side by side. Limit: sets of
 * five hundred by SKIP LOCKED, a row and a state in one commit. Killed half way: see {@code
 * R01KilledAnywhereTest}; here what is claimed twice or lost is counted.
 */
final class P4Claim {

  private static final int COMPANIES = 20;
  private static final int SET = 500;

  private P4Claim() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (var lab = Lab.open(Texting.NOON)) {
      var companies = Texting.companies(lab, COMPANIES);
      double one = 0;
      for (int nodes : new int[] {1, 1, 2}) {
        fill(lab, companies, messages);
        double rate = claims(lab, companies, messages, nodes);
        double bare = sets(lab, messages);
        System.out.printf(
            Locale.ROOT,
            "%-46s %.0f/s, bare sets of %d %.0f/s, ratio %.3f (bar 0.50 %s)%s; doubled %d, left %d%n",
            "P4 claim, nodes " + nodes,
            rate,
            SET,
            bare,
            rate / bare,
            rate / bare >= 0.5 ? "met" : "MISSED",
            nodes == 2 ? String.format(Locale.ROOT, ", two nodes %.2f of one", rate / one) : "",
            lab.number("select count(*) from messaging.attempt where attempt_no > 1"),
            lab.number("select count(*) from messaging.message where state <> 'accepted'"));
        one = rate;
      }
    }
  }

  private static void fill(Lab lab, List<TenantId> companies, int messages) throws SQLException {
    lab.execute(
        "truncate messaging.message, messaging.ready, messaging.attempt, rules.contact, rules.turn cascade");
    for (int i = 1; i <= companies.size(); i++) {
      Texting.waiting(lab, companies.get(i - 1), i, 1, messages / companies.size());
    }
    lab.settle();
  }

  private static double claims(Lab lab, List<TenantId> companies, int messages, int nodes)
      throws Exception {
    Posts nowhere = (_, _) -> (Post) P4Claim::open;
    var work = new ArrayList<Callable<Boolean>>();
    for (int node = 0; node < nodes; node++) {
      int shift = node * companies.size() / nodes;
      var server = Texting.server(lab, nowhere, Texting.running(), 2);
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

  private static double sets(Lab lab, int messages) throws Exception {
    lab.execute("drop table if exists public.bench_due, public.bench_done");
    lab.execute(
        "create table public.bench_due as select i as id, now() as due_at from generate_series(1, "
            + messages
            + ") i");
    lab.execute("create index on public.bench_due (due_at, id)");
    lab.execute("create table public.bench_done (id int primary key, state text)");
    lab.settle();
    var done = new AtomicLong();
    var work =
        IntStream.range(0, 2)
            .<Callable<Boolean>>mapToObj(
                _ ->
                    () -> {
                      try (var own = lab.connect()) {
                        for (long some = set(own); some > 0; some = set(own)) {
                          done.addAndGet(some);
                        }
                      }
                      return true;
                    })
            .toList();
    long from = System.nanoTime();
    all(work);
    return done.get() / ((System.nanoTime() - from) / 1e9);
  }

  private static long set(Connection own) throws SQLException {
    try (var statement = own.createStatement()) {
      return statement.executeUpdate(
          "with taken as (delete from public.bench_due where id in (select id from public.bench_due"
              + " order by due_at, id limit "
              + SET
              + " for update skip locked) returning id) insert into public.bench_done select id, 'sent' from taken");
    }
  }

  private static void all(List<Callable<Boolean>> work) throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : hands.invokeAll(work)) {
        one.get();
      }
    }
  }
}
