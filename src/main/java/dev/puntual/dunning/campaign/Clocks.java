package dev.puntual.dunning.campaign;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** When each campaign is to be looked at next. */
final class Clocks {

  private static final SqlFile SET = SqlFile.beside(Clocks.class, "clock_set");
  private static final SqlFile FAIL = SqlFile.beside(Clocks.class, "clock_fail");
  private static final SqlFile STOP = SqlFile.beside(Clocks.class, "clock_stop");
  private static final SqlFile STATE = SqlFile.beside(Clocks.class, "campaign_state");

  private final InstantSource clock;

  Clocks(InstantSource clock) {
    this.clock = clock;
  }

  /** The first occurrence on that day or after it; without one the clock stops. */
  boolean next(TenantTx tx, UUID campaign, Occurrences when, LocalDate day, ZoneId zone) {
    var next = when.onOrAfter(day);
    next.ifPresentOrElse(
        found -> set(tx, campaign, at(when, found, zone)), () -> stop(tx, campaign));
    return next.isPresent();
  }

  static Instant at(Occurrences when, LocalDate day, ZoneId zone) {
    return day.atTime(when.hour()).atZone(zone).toInstant();
  }

  void set(TenantTx tx, UUID campaign, Instant at) {
    tx.sql(SET).param("campaign", campaign).param("dueAt", Timestamp.from(at)).update();
  }

  /** It could not begin; looked at again later, and later still each time. How often by now. */
  int failed(TenantTx tx, UUID campaign) {
    return tx.sql(FAIL)
        .param("campaign", campaign)
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void stop(TenantTx tx, UUID campaign) {
    tx.sql(STOP).param("campaign", campaign).update();
  }

  /** False when it had ended before. */
  boolean end(TenantTx tx, UUID campaign, Campaign.State state) {
    stop(tx, campaign);
    return state(tx, campaign, state);
  }

  boolean state(TenantTx tx, UUID campaign, Campaign.State state) {
    return tx.sql(STATE)
            .param("campaign", campaign)
            .param("state", state.code())
            .param("endedAt", state.ahead() ? null : Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
