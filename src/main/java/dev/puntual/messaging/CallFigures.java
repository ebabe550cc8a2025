package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;

/** How many of a machine's calls were taken lately, and for how long they were spoken. */
public final class CallFigures {

  private static final SqlFile FIGURES = SqlFile.beside(CallFigures.class, "call_figures");

  /** What is called lately. */
  public static final int DAYS = 30;

  private final InstantSource clock;

  public CallFigures(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param calls that were taken, by a person or a machine; a ring costs nothing
   * @param minutes that were begun in them
   */
  public record Lately(long calls, long minutes) {

    /**
     * Minutes begun in so many calls, if they last as those did; one each where there were none.
     */
    public long minutesOf(long more) {
      return calls == 0 ? more : Math.ceilDiv(more * minutes, calls);
    }
  }

  public Lately of(TenantTx tx) {
    return tx.sql(FIGURES)
        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
        .query((row, _) -> new Lately(row.getLong("calls"), row.getLong("minutes")))
        .single();
  }
}
