package dev.puntual.messaging;

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
          file("forget_messages"));

  /** For good. A repeat finds nothing. Stop writing to them first. */
  public void forget(TenantTx tx, UUID subject) {
    tx.expectMany();
    STEPS.forEach(step -> tx.sql(step).param("subject", subject).update());
  }

  private static SqlFile file(String name) {
    return SqlFile.beside(Forgetting.class, name);
  }
}
