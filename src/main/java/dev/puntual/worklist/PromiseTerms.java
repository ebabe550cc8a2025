package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How exact a promise has to be kept: so many days later and so much less still counts. What a
 * company chooses counts for promises from then on.
 */
public final class PromiseTerms {

  /** Days of the calendar, at most. */
  public static final int MOST_DAYS = 15;

  /** Of the amount, at most. */
  public static final int MOST_PERCENT = 50;

  private static final SqlFile READ = SqlFile.beside(PromiseTerms.class, "promise_terms_read");
  private static final SqlFile WRITE = SqlFile.beside(PromiseTerms.class, "promise_terms_write");

  private final Audit audit;
  private final InstantSource clock;

  PromiseTerms(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param days after the promised day, 0 to {@link #MOST_DAYS}
   * @param percent of the amount that may be missing, 0 to {@link #MOST_PERCENT}
   */
  public record Terms(int days, int percent) {

    /** To the day and the cent, where a company chose nothing. */
    public static final Terms EXACT = new Terms(0, 0);

    /** The last day of silence of one for that day; null while there is none. */
    @Nullable LocalDate last(@Nullable BusinessDate day) {
      return day == null ? null : day.value().plusDays(days);
    }

    /** Whether a company may choose this. */
    public boolean possible() {
      return days >= 0 && days <= MOST_DAYS && percent >= 0 && percent <= MOST_PERCENT;
    }
  }

  public Terms of(TenantTx tx) {
    return tx.sql(READ)
        .query((row, _) -> new Terms(row.getInt("days"), row.getInt("percent")))
        .optional()
        .orElse(Terms.EXACT);
  }

  /**
   * @throws IllegalArgumentException for terms that are not {@link Terms#possible()}
   */
  public void keep(TenantTx tx, Terms terms, UUID person) {
    if (!terms.possible()) {
      throw new IllegalArgumentException("no such terms: " + terms);
    }
    tx.sql(WRITE)
        .param("days", terms.days())
        .param("percent", terms.percent())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.record(
        tx, person, "worklist.promises", terms.days() + " · " + terms.percent() + " %", "");
  }
}
