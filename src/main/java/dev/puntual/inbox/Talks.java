package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Whoever asks for a person is somebody's task by the next working day, whose the conversation is;
 * answered, or said to need nothing, it is done by itself.
 */
final class Talks {

  private static final SqlFile HAND = SqlFile.beside(Talks.class, "conversation_hand");
  private static final SqlFile ASK = SqlFile.beside(Talks.class, "talk_ask");
  private static final SqlFile OWN = SqlFile.beside(Talks.class, "talk_own");
  private static final SqlFile DONE = SqlFile.beside(Talks.class, "conversation_done");

  private final Tasks tasks;
  private final InstantSource clock;

  Talks(Tasks tasks, InstantSource clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Once the conversations are kept. Asked for again while one waits is no second task. */
  void ask(TenantTx tx, List<Read> read) {
    read.stream()
        .filter(one -> one.sense() == Sense.TALK && one.heard().debtor() != null)
        .forEach(one -> ask(tx, one));
  }

  private void ask(TenantTx tx, Read one) {
    var conversation = one.heard().conversation();
    tx.sql(HAND).param("conversation", conversation).update();
    tx.sql(ASK)
        .param("task", id(one.heard().answer()))
        .param("conversation", conversation)
        .param("by", one.by())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tasks.absorb(tx);
    tx.sql(OWN).param("conversation", conversation).update();
  }

  /** A person answered them. */
  void answered(TenantTx tx, UUID conversation, UUID person) {
    tx.sql(DONE).param("conversation", conversation).param("need", Sense.TALK.need()).update();
    tasks.endTalks(tx, new DebtorId(conversation), person);
  }

  /** Nothing is left to say to them, or a person saw to it elsewhere. */
  void over(TenantTx tx, UUID conversation) {
    tasks.endTalks(tx, new DebtorId(conversation), null);
  }

  private static UUID id(UUID answer) {
    return UUID.nameUUIDFromBytes(("inbox.talk/" + answer).getBytes(StandardCharsets.UTF_8));
  }
}
