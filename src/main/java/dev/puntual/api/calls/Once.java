package dev.puntual.api.calls;

import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.wakes.Wakes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** Knows again a call that wrote: what it was called, about whom, and what it brought. */
final class Once {

  private static final SqlFile ADD = SqlFile.beside(Once.class, "done_add");
  private static final SqlFile SAME = SqlFile.beside(Once.class, "done_same");
  private static final SqlFile DROP = SqlFile.beside(Once.class, "done_drop");

  private final Wakes wakes;
  private final InstantSource clock;

  Once(Wakes wakes, InstantSource clock) {
    this.wakes = wakes;
    this.clock = clock;
  }

  enum Seen {
    FRESH,
    /** It came before, with the same body. */
    AGAIN,
    /** Another body came under this name. */
    OTHER
  }

  /**
   * @param thing the id of what it writes, or wrote; another one when a forgotten name comes again
   */
  record Begun(Seen seen, UUID thing) {}

  /**
   * @param name that the caller gave it
   */
  record Call(String what, String name, Fields fields) {

    UUID id() {
      var whole = "api." + what + "/" + name;
      return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** Under the caller's name, which we do not keep: nobody guesses bodies by their hashes. */
    private byte[] fingerprint() {
      try {
        var sum = MessageDigest.getInstance("SHA-256");
        sum.update((what + "/" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return sum.digest(fields.plain().getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  /** Two of the same at one moment wait for each other here. */
  Begun begin(TenantTx tx, Call call) {
    var now = clock.instant();
    var thing = Ids.next();
    int added =
        tx.sql(ADD)
            .param("done", call.id())
            .param("fingerprint", call.fingerprint())
            .param("thing", thing)
            .param("now", Timestamp.from(now))
            .update();
    if (added == 1) {
      wakes.set(tx, Remembered.JOB, now.plus(Remembered.KEPT));
      return new Begun(Seen.FRESH, thing);
    }
    return tx.sql(SAME)
        .param("done", call.id())
        .param("fingerprint", call.fingerprint())
        .query(
            (row, _) ->
                new Begun(
                    row.getBoolean("same") ? Seen.AGAIN : Seen.OTHER,
                    row.getObject("thing_id", UUID.class)))
        .single();
  }

  /** It was refused: put right, it may come again under the same name. */
  void forget(TenantTx tx, Call call) {
    tx.sql(DROP).param("done", call.id()).update();
  }
}
