package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalTime;

/** Between what hours a company ever writes, whatever the day of the week. */
public record WritingHours(LocalTime opens, LocalTime closes) {

  private static final SqlFile READ = SqlFile.beside(WritingHours.class, "writing_hours");

  static final WritingHours ALL_DAY = new WritingHours(LocalTime.MIN, LocalTime.MAX);

  /** All day long where the company has not said. */
  public static WritingHours read(TenantTx tx) {
    return tx.sql(READ)
        .query(
            (row, _) ->
                new WritingHours(
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class)))
        .single();
  }

  boolean has(LocalTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }
}
