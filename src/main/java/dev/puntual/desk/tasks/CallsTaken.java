package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Outcome;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservation;
import dev.puntual.rules.Reservations;
import dev.puntual.rules.Verdict;
import dev.puntual.worklist.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call takes its slot before anybody dials, as a letter does when it is made: of two that want
 * the last one for the same debtor, one gets it. What was taken and of which nobody said anything
 * may have been made, and counts until somebody says that it was not.
 */
public final class CallsTaken {

  private static final SqlFile MADE = SqlFile.beside(CallsMade.class, "call_made");
  private static final SqlFile WHOSE = SqlFile.beside(CallsTaken.class, "call_whose");
  private static final SqlFile OPEN = SqlFile.beside(CallsTaken.class, "call_open");
  private static final SqlFile BY_HAND = SqlFile.beside(CallsTaken.class, "call_by_hand");

  /** Whoever dials later asks again. */
  private static final Duration FRESH = Duration.ofHours(4);

  private final Reservations reservations;
  private final Authorisations authorisations;
  private final Tasks tasks;
  private final InstantSource clock;

  public CallsTaken(
      Reservations reservations, Authorisations authorisations, Tasks tasks, InstantSource clock) {
    this.reservations = reservations;
    this.authorisations = authorisations;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Whether a slot was taken so lately that its call may be the one that is being made. */
  static boolean fresh(@Nullable Instant slot, Instant now) {
    return slot != null && !slot.isAfter(now) && slot.plus(FRESH).isAfter(now);
  }

  /** What became of it. */
  sealed interface Answer {

    /** The telephone may be dialled now. */
    record Taken(DebtorId debtor) implements Answer {}

    /** The contact rules say no. */
    record Refused(DebtorId debtor, Verdict verdict) implements Answer {}

    /**
     * Somebody else of the team has this call open.
     *
     * @param until when it is free again, if nobody says how it ended
     */
    record Another(DebtorId debtor, String who, Instant until) implements Answer {}

    /** Somebody asked for silence. */
    record Held(DebtorId debtor) implements Answer {}

    /** No open call, or one that was made. */
    record Over() implements Answer {}
  }

  private record Open(Question question, boolean held) {}

  /**
   * The debtor's turn is held until the transaction ends.
   *
   * @param contact whose number; null for the first one
   * @param person who wants to dial
   */
  Answer take(TenantTx tx, UUID task, @Nullable UUID contact, UUID person) {
    tasks.holdCall(tx, task);
    return another(tx, task, person).orElseGet(() -> take(tx, task, contact));
  }

  private Optional<Answer> another(TenantTx tx, UUID task, UUID person) {
    return tx.sql(WHOSE)
        .param("task", task)
        .param("person", person)
        .query(
            (row, _) ->
                new Answer.Another(
                    new DebtorId(row.getObject("debtor_id", UUID.class)),
                    row.getString("name"),
                    row.getTimestamp("slot_at").toInstant().plus(FRESH)))
        .optional()
        .filter(other -> fresh(other.until().minus(FRESH), clock.instant()))
        .map(other -> other);
  }

  private Answer take(TenantTx tx, UUID task, @Nullable UUID contact) {
    return tx.sql(MADE)
        .param("task", task)
        .param("contact", contact)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> open(tx, row))
        .optional()
        .flatMap(open -> open)
        .map(open -> take(tx, task, open))
        .orElseGet(Answer.Over::new);
  }

  private Answer take(TenantTx tx, UUID task, Open open) {
    var debtor = open.question().debtor();
    if (open.held()) {
      return new Answer.Held(debtor);
    }
    var question = authorisations.asked(tx, List.of(open.question())).getFirst();
    var request = Reservations.Request.at(task, question, clock.instant());
    return switch (reservations.reserve(tx, request)) {
      case Reservation.Taken _ -> new Answer.Taken(debtor);
      case Reservation.Refused(var verdict) -> new Answer.Refused(debtor, verdict);
      case Reservation.Spent _ -> new Answer.Over();
    };
  }

  private static Optional<Open> open(TenantTx tx, ResultSet row) throws SQLException {
    return row.getString("state").equals("open")
        ? Optional.of(new Open(CallsMade.question(tx, row), row.getBoolean("held")))
        : Optional.empty();
  }

  /** The number that a call would go to; empty when nobody knows one. */
  Optional<String> number(TenantTx tx, UUID task, @Nullable UUID contact) {
    return tx.sql(MADE)
        .param("task", task)
        .param("contact", contact)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> Optional.ofNullable(row.getString("phone")))
        .optional()
        .flatMap(phone -> phone);
  }

  /** Whether the slot of an open call still holds, and nobody asked for silence meanwhile. */
  boolean holds(TenantTx tx, UUID task) {
    return tx.sql(MADE)
        .param("task", task)
        .param("contact", null)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> holds(row))
        .optional()
        .orElse(false);
  }

  private boolean holds(ResultSet row) throws SQLException {
    var slot = row.getTimestamp("slot_at");
    return row.getString("state").equals("open")
        && !row.getBoolean("held")
        && fresh(slot == null ? null : slot.toInstant(), clock.instant());
  }

  /** Nobody dialled: the slot is free for others. */
  void giveBack(TenantTx tx, UUID task) {
    reservations.settle(tx, List.of(task), Outcome.RELEASED);
  }

  /**
   * The open call about a debtor, or a new one that no strategy asked for. Empty when the debtor
   * owes nothing.
   */
  Optional<UUID> about(TenantTx tx, DebtorId debtor) {
    return tx.sql(OPEN)
        .param("debtor", debtor.value())
        .query(UUID.class)
        .optional()
        .or(() -> byHand(tx, debtor));
  }

  private Optional<UUID> byHand(TenantTx tx, DebtorId debtor) {
    var task = Ids.next();
    tx.sql(BY_HAND)
        .param("task", task)
        .param("debtor", debtor.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return tasks.absorb(tx) > 0 ? Optional.of(task) : Optional.empty();
  }
}
