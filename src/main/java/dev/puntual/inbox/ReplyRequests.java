package dev.puntual.inbox;

import dev.puntual.inbox.Replies.Sent;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for what is answered, and says how it stands. */
final class ReplyRequests {

  private static final int GOOD_FOR_DAYS = 2;

  private static final SqlFile REQUEST = SqlFile.beside(Replies.class, "reply_request");
  private static final SqlFile KEEP = SqlFile.beside(Replies.class, "reply_keep");
  private static final SqlFile STANDS = SqlFile.beside(Replies.class, "reply_stands");

  private final Mailroom mailroom;
  private final Talks talks;
  private final InstantSource clock;

  ReplyRequests(Mailroom mailroom, Talks talks, InstantSource clock) {
    this.mailroom = mailroom;
    this.talks = talks;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param by the channel, or empty for the one that the other last used
   * @param stage {@code reply} for typed words, else the tone of a text that the channel approved
   * @param kind as kept: {@code typed}, {@code account}, {@code pay} or {@code day}
   * @param subject of a letter
   */
  record Asked(UUID message, String by, String stage, String kind, String subject, String text) {}

  Sent ask(TenantTx tx, UUID conversation, Asked asked, BusinessDate today, @Nullable UUID person) {
    var message = asked.message();
    var now = Timestamp.from(clock.instant());
    int written =
        tx.sql(REQUEST)
            .param("conversation", conversation)
            .param("message", message)
            .param("stage", asked.stage())
            .param("by", asked.by())
            .param("expires", today.value().plusDays(GOOD_FOR_DAYS))
            .param("now", now)
            .update();
    if (written == 0) {
      return new Sent.Nowhere();
    }
    tx.sql(KEEP)
        .param("message", message)
        .param("conversation", conversation)
        .param("kind", asked.kind())
        .param("subject", asked.subject())
        .param("said", asked.text())
        .param("person", person)
        .param("now", now)
        .update();
    mailroom.ask(tx);
    var sent =
        tx.sql(STANDS)
            .param("message", message)
            .query((row, _) -> stands(row, message))
            .optional()
            .orElseGet(Sent.Nowhere::new);
    if (person != null && sent instanceof Sent.Leaves) {
      talks.answered(tx, conversation, person);
    }
    return sent;
  }

  private static Sent stands(ResultSet row, UUID message) throws SQLException {
    var due = row.getTimestamp("due_at");
    return due == null
        ? new Sent.Stays(message, text(row.getString("reason")), rules(row.getString("against")))
        : new Sent.Leaves(message, due.toInstant());
  }

  private static List<String> rules(@Nullable String against) {
    return Optional.ofNullable(against)
        .filter(said -> !said.isBlank())
        .map(said -> List.of(said.split(" ", -1)))
        .orElse(List.of());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
