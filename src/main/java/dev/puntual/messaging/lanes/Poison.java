package dev.puntual.messaging.lanes;

import dev.puntual.platform.db.DatabaseTrouble;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** A message that breaks its batch fails alone; what breaks for want of a database is no poison. */
final class Poison {

  private static final Logger LOG = LoggerFactory.getLogger(Poison.class);
  private static final SqlFile SET_ASIDE = SqlFile.beside(Poison.class, "set_aside");

  private Poison() {}

  /** Whether it may well go better in a moment, with the very same messages. */
  static boolean isTheWorld(RuntimeException broken) {
    return broken instanceof DatabaseTrouble
        || broken instanceof TransientDataAccessException
        || broken instanceof RecoverableDataAccessException
        || broken instanceof DataAccessResourceFailureException;
  }

  /**
   * Ends it for a person to look at. Only the class of what broke is logged: the rest may be said.
   */
  static void setAside(
      TenantTx tx, String channel, UUID message, RuntimeException why, Instant now) {
    LOG.error("message {} of tenant {} cannot be said: {}", message, tx.tenant(), why.getClass());
    tx.sql(SET_ASIDE)
        .param("channel", channel)
        .param("message", message)
        .param("now", Timestamp.from(now))
        .update();
  }
}
