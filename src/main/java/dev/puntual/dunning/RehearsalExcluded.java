package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.ZoneId;
import java.util.List;

/** Rehearsed debts that somebody excluded from channels, day by day; few. */
final class RehearsalExcluded {

  private static final SqlFile WRITE =
      SqlFile.beside(RehearsalExcluded.class, "rehearsal_excluded");

  private RehearsalExcluded() {}

  /**
   * @param means in the order of their bits
   */
  static void write(TenantTx tx, List<Means> means, ZoneId zone) {
    tx.sql(WRITE)
        .param("zone", zone.getId())
        .param("means", means.stream().map(Means::code).toArray(String[]::new))
        .update();
  }
}
