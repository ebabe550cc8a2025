package dev.puntual.messaging.returns;

import dev.puntual.messaging.email.ReturnMark;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that a mark proves to be ours.
 *
 * @param address where it went, in small letters
 * @param full how many others to the same address found its mailbox full within fourteen days
 * @param others how many others came back from there for no reason that we know
 */
record Sent(UUID message, String address, int full, int others) {

  /** Finds the message that a mail proves to be about. */
  static final class Proofs {

    private static final SqlFile SENT = SqlFile.beside(Sent.class, "bounced_before");
    private static final Duration FULL_WITHIN = Duration.ofDays(14);

    private final ReturnMark marks;
    private final InstantSource clock;

    Proofs(ReturnMark marks, InstantSource clock) {
      this.marks = marks;
      this.clock = clock;
    }

    /** Empty when no genuine mark of this company stands in it, or the message is erased. */
    Optional<Sent> of(TenantTx tx, RawMail raw) {
      var proved = marks.in(tx.tenant(), raw.searched());
      return tx.sql(SENT)
          .param("messages", proved.toArray(UUID[]::new))
          .param("since", Timestamp.from(clock.instant().minus(FULL_WITHIN)))
          .query(
              (row, _) ->
                  new Sent(
                      row.getObject("message_id", UUID.class),
                      row.getString("address"),
                      row.getInt("times_full"),
                      row.getInt("times_other")))
          .optional();
    }
  }
}
