package dev.puntual.intake;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.tenants.Companies;
import java.util.Optional;
import java.util.UUID;

/** Loads the file that has waited longest. */
final class LoadBeat implements Beat {

  private static final SqlFile WAITING = SqlFile.beside(LoadBeat.class, "progress_waiting");
  private static final SqlFile END = SqlFile.beside(LoadBeat.class, "progress_end");
  private static final SqlFile INTERRUPT = SqlFile.beside(LoadBeat.class, "file_interrupt");

  /** A file of one tenant. */
  record Waiting(TenantId tenant, UUID file) {}

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final Loader loader;
  private final Refusals refusals;
  private final Companies companies;
  private final Uploads uploads;
  private boolean caughtUp;

  LoadBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Loader loader,
      Refusals refusals,
      Companies companies,
      Uploads uploads) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.loader = loader;
    this.refusals = refusals;
    this.companies = companies;
    this.uploads = uploads;
  }

  @Override
  public String name() {
    return "intake-load";
  }

  @Override
  public boolean beat() {
    catchUp();
    var waiting = next();
    waiting.ifPresent(this::load);
    return waiting.isPresent();
  }

  /**
   * Once a start, outside of sandboxes: what a process that died between a load and its refusals
   * left.
   */
  private void catchUp() {
    if (!caughtUp && OtherTime.now().isEmpty()) {
      companies.all().forEach(company -> refusals.follow(company.tenant()));
      caughtUp = true;
    }
  }

  private Optional<Waiting> next() {
    return fleet.in(
        sql ->
            sql.apply(WAITING)
                .query(
                    (row, _) ->
                        new Waiting(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getObject("file_id", UUID.class)))
                .optional());
  }

  /** Whatever happens, the file does not wait afterwards: it is loaded, refused or interrupted. */
  private void load(Waiting waiting) {
    try {
      var loaded = loader.load(waiting.tenant(), waiting.file());
      switch (loaded) {
        case Loader.Loaded.Whole _ -> refusals.follow(waiting.tenant());
        case Loader.Loaded.Refused(var refusal, var line) ->
            uploads.refuse(waiting.tenant(), waiting.file(), refusal, line);
        case Loader.Loaded.NotOurs _ -> {}
      }
    } finally {
      transactions.run(
          waiting.tenant(),
          tx -> {
            tx.sql(INTERRUPT).param("file", waiting.file()).update();
            tx.sql(END).param("file", waiting.file()).update();
          });
    }
  }
}
