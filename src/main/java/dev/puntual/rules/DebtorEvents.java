package dev.puntual.rules;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What debtors say and do that calls for quiet. Written once; lifted by a person. */
public final class DebtorEvents {

  private static final SqlFile ADD = SqlFile.beside(DebtorEvents.class, "event_add");
  private static final SqlFile LIFT_ALL = SqlFile.beside(DebtorEvents.class, "event_lift_all");
  private static final SqlFile LIFT_THESE = SqlFile.beside(DebtorEvents.class, "event_lift_these");
  private static final SqlFile LIFT = SqlFile.beside(DebtorEvents.class, "event_lift");

  private final InstantSource clock;

  public DebtorEvents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * From now on it counts.
   *
   * @param event its id: the same one twice is one
   */
  public void happened(TenantTx tx, UUID event, DebtorId debtor, Past.Event what) {
    happened(tx, event, debtor, what, null);
  }

  /**
   * The debtor named a day; quiet counts from its end.
   *
   * @param debt null when it is about the whole account
   */
  public void promised(
      TenantTx tx, UUID event, DebtorId debtor, @Nullable UUID debt, BusinessDate day) {
    var promise = new Past.Event(EventKind.PROMISE, clock.instant(), null, debt, null);
    happened(tx, event, debtor, promise, day);
  }

  private void happened(
      TenantTx tx, UUID event, DebtorId debtor, Past.Event what, @Nullable BusinessDate lastDay) {
    tx.sql(ADD)
        .param("event", event)
        .param("debtor", debtor.value())
        .param("debt", what.debt())
        .param("kind", Kind.word(what.kind()))
        .param("at", Timestamp.from(what.at()))
        .param("until", what.until() == null ? null : Timestamp.from(what.until()))
        .param("lastDay", lastDay == null ? null : lastDay.value())
        .param("address", what.address())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** A person has seen to everything of this kind. Returns how much still counted. */
  public int lift(TenantTx tx, DebtorId debtor, EventKind kind) {
    return lift(tx, debtor, kind, null);
  }

  /**
   * @param address the hash of the only address it is about; null for whatever was said
   */
  public int lift(TenantTx tx, DebtorId debtor, EventKind kind, @Nullable String address) {
    return tx.sql(LIFT_ALL)
        .param("debtor", debtor.value())
        .param("kind", Kind.word(kind))
        .param("address", address)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** What these called for has come. Returns how many still counted. */
  public int lift(TenantTx tx, Collection<UUID> events) {
    return tx.sql(LIFT_THESE)
        .param("events", events.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** A person has seen to it. Returns whether it still counted. */
  public boolean lift(TenantTx tx, UUID event) {
    var now = Timestamp.from(clock.instant());
    return tx.sql(LIFT).param("event", event).param("now", now).update() == 1;
  }
}
