package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of answers with each debtor, and what a person does with it. */
public final class Conversations {

  private static final SqlFile READ = SqlFile.beside(Conversations.class, "reading_keep");
  private static final SqlFile FOLD = SqlFile.beside(Conversations.class, "conversation_fold");
  private static final SqlFile SEEN = SqlFile.beside(Conversations.class, "conversation_seen");
  private static final SqlFile ASSIGN = SqlFile.beside(Conversations.class, "conversation_assign");
  private static final SqlFile SNOOZE = SqlFile.beside(Conversations.class, "conversation_snooze");
  private static final SqlFile CLOSE = SqlFile.beside(Conversations.class, "conversation_close");
  private static final SqlFile DROP = SqlFile.beside(Conversations.class, "conversation_drop");
  private static final SqlFile DONE = SqlFile.beside(Conversations.class, "conversation_done");

  private final Talks talks;

  Conversations(Talks talks) {
    this.talks = talks;
  }

  /** Keeps what was understood, and brings the conversations up to date. */
  void add(TenantTx tx, List<Read> read) {
    if (read.isEmpty()) {
      return;
    }
    read.forEach(one -> keep(tx, one, null));
    var latest = new LinkedHashMap<UUID, Read>();
    var needs = new LinkedHashMap<UUID, Read>();
    for (var one : read) {
      latest.put(one.heard().conversation(), one);
      if (!one.need().isEmpty()) {
        needs.put(one.heard().conversation(), one);
      }
    }
    fold(tx, List.copyOf(latest.values()), needs);
  }

  private void fold(TenantTx tx, List<Read> latest, Map<UUID, Read> needs) {
    var needing = new ArrayList<Read>();
    latest.forEach(one -> needing.add(needs.getOrDefault(one.heard().conversation(), one)));
    tx.sql(FOLD)
        .param("ids", latest.stream().map(r -> r.heard().conversation()).toArray(UUID[]::new))
        .param(
            "debtors",
            texts(latest, r -> r.heard().debtor() == null ? "" : "" + r.heard().debtor()))
        .param("channels", texts(latest, r -> r.heard().channel()))
        .param("addresses", texts(latest, r -> r.heard().address()))
        .param("senders", texts(latest, r -> r.heard().sender()))
        .param("said", texts(latest, r -> r.heard().said()))
        .param(
            "at",
            latest.stream().map(r -> Timestamp.from(r.heard().at())).toArray(Timestamp[]::new))
        .param(
            "machine",
            latest.stream().map(r -> r.sense() == Sense.AUTOMATIC).toArray(Boolean[]::new))
        .param("needs", texts(needing, Read::need))
        .param("by", texts(needing, r -> r.need().isEmpty() ? "" : r.by().toString()))
        .update();
  }

  /**
   * @param person who read it; null when the exact rules did
   */
  void keep(TenantTx tx, Read one, @Nullable UUID person) {
    var heard = one.heard();
    var effect = one.effect();
    tx.sql(READ)
        .param("answer", heard.answer())
        .param("conversation", heard.conversation())
        .param("debtor", heard.debtor() == null ? null : heard.debtor().value())
        .param("address", heard.address())
        .param("meaning", one.sense().code())
        .param("day", one.day())
        .param("hold", effect.hold())
        .param("others", effect.others().toArray(UUID[]::new))
        .param("told", effect.told().toArray(UUID[]::new))
        .param("stops", effect.stops().toArray(UUID[]::new))
        .param("lifted", effect.lifted().toArray(UUID[]::new))
        .param("contact", effect.contact())
        .param("person", person)
        .update();
  }

  private static String[] texts(List<Read> all, Function<Read, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  /** Somebody has looked at it. */
  public void seen(TenantTx tx, UUID conversation, boolean seen) {
    tx.sql(SEEN).param("conversation", conversation).param("unread", !seen).update();
  }

  /**
   * @param person of the company; null for nobody
   */
  public void assign(TenantTx tx, UUID conversation, @Nullable UUID person) {
    tx.sql(ASSIGN).param("conversation", conversation).param("person", person).update();
  }

  /**
   * Out of the way until that day, or until the next answer.
   *
   * @param until null to bring it back now
   */
  public void snooze(TenantTx tx, UUID conversation, @Nullable LocalDate until) {
    tx.sql(SNOOZE).param("conversation", conversation).param("until", until).update();
  }

  /** Nothing is left to do; the next answer opens it again. */
  public void close(TenantTx tx, UUID conversation, boolean closed) {
    tx.sql(CLOSE).param("conversation", conversation).param("closed", closed).update();
    if (closed) {
      talks.over(tx, conversation);
    }
  }

  /** A person has seen to what was needed. */
  void done(TenantTx tx, UUID conversation, String need) {
    tx.sql(DONE).param("conversation", conversation).param("need", need).update();
    talks.over(tx, conversation);
  }

  /** What was unknown is somebody's now. */
  void drop(TenantTx tx, UUID conversation) {
    tx.sql(DROP).param("conversation", conversation).update();
  }

  /** The conversation with a debtor, whether there is one or not. */
  public static UUID with(DebtorId debtor) {
    return debtor.value();
  }
}
