package dev.puntual.intake;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells how far the loads of this process are, and finds those whose process died. A load holds the
 * lock of its file's row, so whoever gets that lock knows that nobody is loading.
 */
final class ProgressBeat implements Beat {

  private static final SqlFile TELL = SqlFile.beside(ProgressBeat.class, "progress_tell");
  private static final SqlFile RUNNING = SqlFile.beside(ProgressBeat.class, "progress_running");
  private static final SqlFile INTERRUPT = SqlFile.beside(ProgressBeat.class, "file_interrupt");
  private static final SqlFile END = SqlFile.beside(ProgressBeat.class, "progress_end");

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final Running running;
  private final InstantSource clock;

  ProgressBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Running running,
      InstantSource clock) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.running = running;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "intake-progress";
  }

  @Override
  public boolean beat() {
    running.all().forEach(this::tell);
    begun().forEach(this::endIfDead);
    return false;
  }

  private void tell(Running.Load load) {
    transactions.run(
        load.tenant(),
        tx ->
            tx.sql(TELL)
                .param("file", load.file())
                .param("stage", load.stage().name().toLowerCase(Locale.ROOT))
                .param("done", load.done())
                .param("expected", load.expected())
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  private List<LoadBeat.Waiting> begun() {
    return fleet.in(
        sql ->
            sql.apply(RUNNING)
                .query(
                    (row, _) ->
                        new LoadBeat.Waiting(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getObject("file_id", UUID.class)))
                .list());
  }

  private void endIfDead(LoadBeat.Waiting load) {
    transactions.run(
        load.tenant(),
        tx -> {
          if (tx.sql(INTERRUPT).param("file", load.file()).update() > 0) {
            tx.sql(END).param("file", load.file()).update();
          }
        });
  }
}
