package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Placing and lifting silence. A hold is a row with who, why and until when; lifting it keeps the
 * row. One that names a channel is an exclusion: silence by that channel alone.
 */
public final class Holds {

  private static final SqlFile PLACE = SqlFile.beside(Holds.class, "place_hold");
  private static final SqlFile PLACE_ALL = SqlFile.beside(Holds.class, "place_holds");
  private static final SqlFile LIFT = SqlFile.beside(Holds.class, "lift_hold");
  private static final SqlFile LIFT_ALL = SqlFile.beside(Holds.class, "lift_holds");

  private final InstantSource clock;

  public Holds(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What is to be silent.
   *
   * @param receivable null for everything the debtor owes
   * @param channel null: a hold, about every channel; else an exclusion from this one alone
   * @param until last day of silence; null until somebody lifts it
   */
  public record Request(
      DebtorId debtor,
      @Nullable UUID receivable,
      @Nullable Way channel,
      HoldReason reason,
      String note,
      BusinessDate from,
      @Nullable BusinessDate until) {

    /** A hold. */
    public Request(
        DebtorId debtor,
        @Nullable UUID receivable,
        HoldReason reason,
        String note,
        BusinessDate from,
        @Nullable BusinessDate until) {
      this(debtor, receivable, null, reason, note, from, until);
    }
  }

  /**
   * Silence about everything that some debtors owe, asked for at once and to be lifted at once.
   *
   * @param id names the holds together; the same id and debtor twice is one hold
   * @param until last day of silence; null until somebody lifts it
   */
  public record Batch(
      UUID id,
      Collection<DebtorId> debtors,
      HoldReason reason,
      BusinessDate from,
      @Nullable BusinessDate until) {}

  /** Returns the hold's id. The day {@code until} must not lie before {@code from}. */
  public UUID place(TenantTx tx, Request request, UUID person) {
    var id = Ids.next();
    tx.sql(PLACE)
        .param("hold", id)
        .param("debtor", request.debtor().value())
        .param("receivable", request.receivable())
        .param("channel", request.channel() == null ? null : request.channel().code())
        .param("reason", request.reason().code())
        .param("note", request.note())
        .param("from", request.from().value())
        .param("until", request.until() == null ? null : request.until().value())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /** Silence for many at once; returns how many holds are new. */
  public int placeAll(TenantTx tx, Batch batch, UUID person) {
    return tx.sql(PLACE_ALL)
        .param("batch", batch.id())
        .param("debtors", batch.debtors().stream().map(DebtorId::value).toArray(UUID[]::new))
        .param("reason", batch.reason().code())
        .param("from", batch.from().value())
        .param("until", batch.until() == null ? null : batch.until().value())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Ends those of a batch that still stand; returns how many. */
  public int liftAll(TenantTx tx, UUID batch, UUID person) {
    return tx.sql(LIFT_ALL)
        .param("batch", batch)
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
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
