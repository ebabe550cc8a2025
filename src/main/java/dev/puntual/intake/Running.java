package dev.puntual.intake;

import dev.puntual.intake.typing.TypedRows;
import dev.puntual.kernel.TenantId;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The loads of this process, for those who want to know how far they are. */
final class Running {

  /** One load. The rows are counted by the thread that reads them. */
  static final class Load {

    private final TenantId tenant;
    private final UUID file;
    private final TypedRows rows;
    private volatile Progress.Stage stage = Progress.Stage.READING;

    private Load(TenantId tenant, UUID file, TypedRows rows) {
      this.tenant = tenant;
      this.file = file;
      this.rows = rows;
    }

    void saving() {
      stage = Progress.Stage.SAVING;
    }

    TenantId tenant() {
      return tenant;
    }

    UUID file() {
      return file;
    }

    Progress.Stage stage() {
      return stage;
    }

    long done() {
      return rows.tally().rows();
    }

    /** Rows in all, reckoned from how much of the file they took so far. */
    long expected() {
      double part = rows.done();
      return part <= 0 || stage == Progress.Stage.SAVING ? done() : Math.round(done() / part);
    }
  }

  private final ConcurrentHashMap<UUID, Load> loads = new ConcurrentHashMap<>();

  Load begin(TenantId tenant, UUID file, TypedRows rows) {
    var load = new Load(tenant, file, rows);
    loads.put(file, load);
    return load;
  }

  void end(Load load) {
    loads.remove(load.file());
  }

  Collection<Load> all() {
    return loads.values();
  }
}
