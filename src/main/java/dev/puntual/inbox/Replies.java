package dev.puntual.inbox;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers, by the channel that the other last used. It leaves as every message does:
 * asked of the contact rules, after whoever said stop, at its place in the line.
 */
public final class Replies {

  /** The longest answer, in characters. */
  public static final int LONGEST = 2_000;

  private static final int GOOD_FOR_DAYS = 2;

  private static final SqlFile REQUEST = SqlFile.beside(Replies.class, "reply_request");
  private static final SqlFile KEEP = SqlFile.beside(Replies.class, "reply_keep");
  private static final SqlFile STANDS = SqlFile.beside(Replies.class, "reply_stands");

  private final Mailroom mailroom;
  private final InstantSource clock;

  Replies(Mailroom mailroom, InstantSource clock) {
    this.mailroom = mailroom;
    this.clock = clock;
  }

  /** What became of an answer. */
  public sealed interface Sent {

    /** It leaves at that instant. */
    record Leaves(UUID message, Instant at) implements Sent {}

    /**
     * It does not leave.
     *
     * @param reason a code, as of every message that stays
     * @param against ids of the rules that forbid it
     */
    record Stays(UUID message, String reason, List<String> against) implements Sent {}

    /** Nobody knows to whom: an unknown sender, or nothing that leads there. */
    record Nowhere() implements Sent {}
  }

  /**
   * @param subject of a letter
   * @param today where the company works
   */
  public Sent send(
      TenantTx tx,
      UUID conversation,
      String subject,
      String text,
      BusinessDate today,
      UUID person) {
    var message = Ids.next();
    var now = Timestamp.from(clock.instant());
    int asked =
        tx.sql(REQUEST)
            .param("conversation", conversation)
            .param("message", message)
            .param("expires", today.value().plusDays(GOOD_FOR_DAYS))
            .param("now", now)
            .update();
    if (asked == 0) {
      return new Sent.Nowhere();
    }
    tx.sql(KEEP)
        .param("message", message)
        .param("conversation", conversation)
        .param("subject", subject)
        .param("said", text)
        .param("person", person)
        .param("now", now)
        .update();
    mailroom.ask(tx);
    return tx.sql(STANDS)
        .param("message", message)
        .query((row, _) -> stands(row, message))
        .optional()
        .orElseGet(Sent.Nowhere::new);
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
