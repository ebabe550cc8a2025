package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Placing and lifting silence. A hold is a row with who, why and until when; lifting it keeps the
 * row.
 */
public final class Holds {

  private static final SqlFile PLACE = SqlFile.beside(Holds.class, "place_hold");
  private static final SqlFile LIFT = SqlFile.beside(Holds.class, "lift_hold");

  private final InstantSource clock;

  public Holds(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What is to be silent.
   *
   * @param receivable null for everything the debtor owes
   * @param until last day of silence; null until somebody lifts it
   */
  public record Request(
      DebtorId debtor,
      @Nullable UUID receivable,
      HoldReason reason,
      String note,
      BusinessDate from,
      @Nullable BusinessDate until) {}

  /** Returns the hold's id. The day {@code until} must not lie before {@code from}. */
  public UUID place(TenantTx tx, Request request, UUID person) {
    var id = Ids.next();
    tx.sql(PLACE)
        .param("hold", id)
        .param("debtor", request.debtor().value())
        .param("receivable", request.receivable())
        .param("reason", request.reason().code())
        .param("note", request.note())
        .param("from", request.from().value())
        .param("until", request.until() == null ? null : request.until().value())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /** False when it was lifted before. */
  public boolean lift(TenantTx tx, UUID hold, UUID person) {
    return tx.sql(LIFT)
            .param("hold", hold)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
