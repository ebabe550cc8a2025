package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a tenant's evaluation stands. Locking it makes evaluations of one tenant stand in line. */
final class TenantCalendar {

  private static final SqlFile LOCK = SqlFile.beside(TenantCalendar.class, "calendar_lock");
  private static final SqlFile READ = SqlFile.beside(TenantCalendar.class, "calendar");
  private static final SqlFile POSTPONE = SqlFile.beside(TenantCalendar.class, "calendar_postpone");
  private static final SqlFile STIR = SqlFile.beside(TenantCalendar.class, "calendar_stir");
  private static final SqlFile HASTEN = SqlFile.beside(TenantCalendar.class, "calendar_hasten");

  /** Early enough to be read with the first coffee, late enough to have the night's payments. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /**
   * A calendar whose row this transaction holds.
   *
   * @param restored from a backup, and nobody approved a plan since
   * @param openDebts counted no further than 20,001
   * @param unheard whether letters ended lately without reaching anybody
   */
  record Locked(
      boolean firstPlanSeen,
      boolean restored,
      ZoneId zone,
      String country,
      boolean alwaysApproves,
      @Nullable UUID waitingPlan,
      @Nullable Integer entryStep,
      int nextPlanNo,
      int openDebts,
      boolean unheard) {

    /** Too many to be walked one by one. */
    boolean manyDebts() {
      return many(openDebts);
    }
  }

  /** Too many debts for a plan that serves all small companies. */
  static boolean many(int openDebts) {
    return openDebts > 20_000;
  }

  Optional<Locked> lock(TenantTx tx, Instant now) {
    if (tx.sql(LOCK).query(UUID.class).list().isEmpty()) {
      return Optional.empty();
    }
    return tx.sql(READ)
        .param("since", Timestamp.from(UnheardLetters.since(now)))
        .query(
            (row, _) ->
                new Locked(
                    row.getBoolean("first_plan_seen"),
                    row.getBoolean("restored"),
                    ZoneId.of(row.getString("zone")),
                    row.getString("country"),
                    "always".equals(row.getString("approval")),
                    row.getObject("waiting_plan", UUID.class),
                    row.getObject("entry_step", Integer.class),
                    row.getInt("plan_no"),
                    row.getInt("debts"),
                    row.getBoolean("unheard")))
        .optional();
  }

  /** The next look: tomorrow morning where the tenant works. */
  static Instant next(Instant now, ZoneId zone) {
    return BusinessDate.at(now, zone).plusDays(1).value().atTime(MORNING).atZone(zone).toInstant();
  }

  /** After a failure: others go first. */
  void postpone(TenantTx tx, Instant until) {
    tx.sql(POSTPONE).param("evaluateAt", Timestamp.from(until)).update();
  }

  /** Other facts than a file's: look by this instant; waits for nobody. */
  void stir(TenantTx tx, Instant at) {
    tx.sql(STIR).param("at", Timestamp.from(at)).update();
  }

  void hasten(TenantTx tx, Cause cause, Instant now) {
    tx.sql(HASTEN).param("now", Timestamp.from(now)).param("cause", cause.code()).update();
  }
}
