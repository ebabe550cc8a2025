package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/**
 * Rooms above that keep words of messages of their own implement this. Called inside the
 * transaction in which the words of this room go.
 */
public interface BodiesNews {

  /** Of these subjects no words are kept any more. May be called again for the same. */
  void gone(TenantTx tx, List<UUID> subjects);

  /**
   * Nothing is kept any more of what people said of whom nobody knew who they are, where the last
   * word came before an instant. May be called again for the same.
   */
  default void strangersGone(TenantTx tx, Timestamp before) {}
}
