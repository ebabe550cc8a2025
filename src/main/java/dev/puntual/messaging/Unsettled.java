package dev.puntual.messaging;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.lanes.Place;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Gate;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What only a person may decide: whether a message whose fate nobody knows has arrived, whether to
 * try one again, and what the contact rules leave to people. All are written into the audit trail
 * with who did it.
 */
public final class Unsettled {

  private static final SqlFile MARK_SENT = SqlFile.beside(Unsettled.class, "mark_sent");
  private static final SqlFile LANES_HOLD = SqlFile.beside(Mailroom.class, "lanes_hold");
  private static final SqlFile WAITING = SqlFile.beside(Unsettled.class, "waiting_of");
  private static final SqlFile SEND_AGAIN = SqlFile.beside(Unsettled.class, "send_again");
  private static final SqlFile ASK_ONE = SqlFile.beside(Unsettled.class, "ask_one");
  private static final SqlFile REFUSED = SqlFile.beside(Unsettled.class, "again_refused");
  private static final SqlFile LEAVE_IT = SqlFile.beside(Unsettled.class, "leave_it");
  private static final SqlFile RECIPIENT = SqlFile.beside(Unsettled.class, "recipient_of");

  /** A message asked for anew is worth at least so many days more. */
  private static final int NEW_LIFE_DAYS = 3;

  /** It may wait so long for a slot. */
  private static final Duration PATIENCE = Duration.ofDays(15);

  private final Gate gate;
  private final DebtorEvents events;
  private final Audit audit;
  private final InstantSource clock;

  public Unsettled(Gate gate, DebtorEvents events, Audit audit, InstantSource clock) {
    this.gate = gate;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  private record Waiting(UUID subjectId, String state, String country, String zone) {}

  /** The debtor says it arrived. False when the message is not unknown any more. */
  public boolean markSent(TenantTx tx, UUID messageId, UUID person) {
    int marked =
        tx.sql(MARK_SENT).param("message", messageId).param("now", at(clock.instant())).update();
    return done(tx, marked, person, "messaging.mark_sent", messageId);
  }

  /**
   * Another try at the first hour that the contact rules allow; what may have arrived counts as a
   * contact. A complaint that left it to a person is lifted by this. Its words are asked of the
   * author again, so that a debt paid meanwhile still withdraws it.
   */
  public Another sendAgain(TenantTx tx, UUID messageId, UUID person) {
    tx.sql(LANES_HOLD).query((row, _) -> row.getString(1)).list();
    return tx.sql(WAITING)
        .param("message", messageId)
        .query(Waiting.class)
        .optional()
        .map(waiting -> again(tx, messageId, asked(tx, messageId, waiting), person))
        .orElseGet(Another.Gone::new);
  }

  private Gate.Answer asked(TenantTx tx, UUID messageId, Waiting waiting) {
    if (waiting.state().equals(MessageState.FOR_PERSON.code())) {
      events.lift(tx, new DebtorId(waiting.subjectId()), EventKind.COMPLAINT);
    }
    var latest = clock.instant().plus(PATIENCE);
    return gate.again(tx, messageId, latest, () -> ask(tx, messageId, waiting, latest));
  }

  private void ask(TenantTx tx, UUID messageId, Waiting waiting, Instant latest) {
    tx.sql(ASK_ONE)
        .param("message", messageId)
        .param("clock", new Place(waiting.country(), waiting.zone()).clock())
        .param("now", at(clock.instant()))
        .param("latest", at(latest))
        .update();
  }

  private Another again(TenantTx tx, UUID messageId, Gate.Answer answer, UUID person) {
    var against = String.join(" ", answer.against());
    var slot = answer.slot();
    if (slot == null) {
      boolean human = answer.verdict().equals("human");
      var state = human ? MessageState.FOR_PERSON : MessageState.WITHHELD;
      var reason = human ? "human_" + answer.reason() : "rules";
      tx.sql(REFUSED)
          .param("message", messageId)
          .param("state", state.code())
          .param("reason", reason)
          .param("against", against)
          .update();
      return new Another.Refused(reason, answer.against());
    }
    int moved =
        tx.sql(SEND_AGAIN)
            .param("message", messageId)
            .param("dueAt", at(slot))
            .param("against", against)
            .param("lastDay", day(slot).plusDays(NEW_LIFE_DAYS))
            .query((row, _) -> row.getInt(1))
            .single();
    return done(tx, moved, person, "messaging.send_again", messageId)
        ? new Another.Queued(slot, answer.against())
        : new Another.Gone();
  }

  /** A person decides against it. False when it was not left to one. */
  public boolean leave(TenantTx tx, UUID messageId, UUID person) {
    int left =
        tx.sql(LEAVE_IT).param("message", messageId).param("now", at(clock.instant())).update();
    return done(tx, left, person, "messaging.leave", messageId);
  }

  private boolean done(TenantTx tx, int rows, UUID person, String action, UUID messageId) {
    if (rows == 1) {
      audit.record(tx, person, action, recipient(tx, messageId), "");
    }
    return rows == 1;
  }

  private static String recipient(TenantTx tx, UUID messageId) {
    return tx.sql(RECIPIENT).param("message", messageId).query(String.class).single();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Timestamp at(Instant at) {
    return Timestamp.from(at);
  }
}
