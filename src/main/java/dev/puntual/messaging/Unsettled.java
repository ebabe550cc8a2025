package dev.puntual.messaging;

import dev.puntual.messaging.lanes.Place;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.ContactCalendars;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What only a person may decide: whether a message whose fate nobody knows has arrived, and whether
 * to try one again. Both are written into the audit trail with who did it.
 */
public final class Unsettled {

  private static final SqlFile MARK_SENT = SqlFile.beside(Unsettled.class, "mark_sent");
  private static final SqlFile SEND_AGAIN = SqlFile.beside(Unsettled.class, "send_again");
  private static final SqlFile RECIPIENT = SqlFile.beside(Unsettled.class, "recipient_of");
  private static final SqlFile PLACE = SqlFile.beside(Unsettled.class, "place_of");

  /** A message asked for anew is worth at least so many days more. */
  private static final int NEW_LIFE_DAYS = 3;

  private final Audit audit;
  private final InstantSource clock;

  public Unsettled(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** The debtor says it arrived. False when the message is not unknown any more. */
  public boolean markSent(TenantTx tx, UUID messageId, UUID person) {
    int marked =
        tx.sql(MARK_SENT).param("message", messageId).param("now", now(clock.instant())).update();
    return done(tx, marked, person, "messaging.mark_sent", messageId);
  }

  /**
   * Another try at the next allowed hour. Its words are asked of the author again, so that a debt
   * paid meanwhile still withdraws it. False when it is neither unknown nor rejected any more.
   */
  public boolean sendAgain(TenantTx tx, UUID messageId, UUID person) {
    int moved =
        tx.sql(PLACE)
            .param("message", messageId)
            .query((row, _) -> new Place(row.getString(1), row.getString(2)))
            .optional()
            .map(place -> again(tx, messageId, opening(tx, place)))
            .orElse(0);
    return done(tx, moved, person, "messaging.send_again", messageId);
  }

  private int again(TenantTx tx, UUID messageId, Instant due) {
    return tx.sql(SEND_AGAIN)
        .param("message", messageId)
        .param("dueAt", now(due))
        .param("lastDay", day(due).plusDays(NEW_LIFE_DAYS))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private Instant opening(TenantTx tx, Place place) {
    var now = clock.instant();
    return ContactCalendars.load(tx, List.of(place.country()), day(now))
        .nextAllowed(now, place.country(), place.zone())
        .orElseGet(() -> now.plus(Duration.ofDays(1)));
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

  private static Timestamp now(Instant at) {
    return Timestamp.from(at);
  }
}
