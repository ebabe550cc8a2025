package dev.puntual.messaging;

import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;

/**
 * Erases what this room keeps of one subject: addresses, names, words and files, of what was sent
 * and of what came back. That something was sent, when, and what came of it stays as evidence, and
 * so do stops, which hold an address only as a keyed hash.
 */
public final class Forgetting {

  /** In this order: the last one forgets by which the others are found. */
  private static final List<SqlFile> STEPS =
      List.of(
          file("forget_mailbox"),
          file("forget_letters"),
          file("forget_edits"),
          file("forget_attempts"),
          file("forget_calls"),
          file("forget_returned"),
          file("forget_files"),
          file("forget_answers"),
          file("forget_chats"),
          file("forget_reach"),
          file("forget_messages"));

  /** By address alone: what nobody could tell whom it was about. */
  private static final List<SqlFile> STRAYS =
      List.of(file("forget_stray_files"), file("forget_stray_answers"), file("forget_strays"));

  /**
   * For good. A repeat finds nothing. Stop writing to them first. One subject's rows are found by
   * key, so it costs as much in a company of millions.
   *
   * @param traces their addresses among them
   */
  public void forget(TenantTx tx, UUID subject, Traces traces) {
    STEPS.forEach(step -> tx.sql(step).param("subject", subject).update());
    STRAYS.forEach(step -> tx.sql(step).param("whole", traces.whole()).update());
  }

  private static SqlFile file(String name) {
    return SqlFile.beside(Forgetting.class, name);
  }
}
