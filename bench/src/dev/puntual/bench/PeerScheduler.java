package dev.puntual.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * db-scheduler 16 at the same work: one due job a message, its lock-and-fetch polling and twenty
 * threads, each job a row of its own in a commit of its own.
 */
final class PeerScheduler {

  private static final int THREADS = 20;

  private PeerScheduler() {}

  /** Jobs a second. */
  static double rate(Lab lab, int jobs) throws Exception {
    prepare(lab, jobs);
    var settings = new HikariConfig();
    lab.into(settings);
    settings.setMaximumPoolSize(THREADS + 4);
    var left = new CountDownLatch(jobs);
    try (var pool = new HikariDataSource(settings)) {
      var task =
          Tasks.oneTime("claim")
              .execute(
                  (job, _) -> {
                    write(pool, job.getId());
                    left.countDown();
                  });
      var scheduler =
          Scheduler.create(pool, task)
              .threads(THREADS)
              .pollUsingLockAndFetch(0.5, 4.0)
              .pollingInterval(Duration.ofMillis(100))
              .build();
      long from = System.nanoTime();
      scheduler.start();
      left.await();
      double seconds = (System.nanoTime() - from) / 1e9;
      scheduler.stop();
      return jobs / seconds;
    }
  }

  private static void write(HikariDataSource pool, String job) {
    try (var connection = pool.getConnection();
        var insert =
            connection.prepareStatement("insert into public.bench_done values (?, 'sent')")) {
      insert.setInt(1, Integer.parseInt(job));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prepare(Lab lab, int jobs) throws SQLException {
    lab.execute("drop table if exists public.scheduled_tasks, public.bench_done");
    lab.execute("create table public.bench_done (id int primary key, state text)");
    lab.execute(
        "create table public.scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
            + " execution_time timestamptz not null, picked boolean not null, picked_by text, last_success timestamptz,"
            + " last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint not null,"
            + " priority smallint, primary key (task_name, task_instance))");
    lab.execute("create index on public.scheduled_tasks (execution_time)");
    lab.execute("create index on public.scheduled_tasks (last_heartbeat)");
    lab.execute(
        "insert into public.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " select 'claim', i, now() - interval '1 hour', false, 1 from generate_series(1, "
            + jobs
            + ") i");
    lab.settle();
  }
}
