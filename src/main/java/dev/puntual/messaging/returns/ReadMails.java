package dev.puntual.messaging.returns;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of the mails that were read, and how the mailbox stands: for people to see. */
public final class ReadMails {

  private static final SqlFile OPEN = SqlFile.beside(ReadMails.class, "returned_open");
  private static final SqlFile SEEN = SqlFile.beside(ReadMails.class, "returned_seen");
  private static final SqlFile COUNTS = SqlFile.beside(ReadMails.class, "returned_counts");
  private static final SqlFile STANDING = SqlFile.beside(ReadMails.class, "box_standing");
  private static final int MOST_SHOWN = 20;

  private final InstantSource clock;

  public ReadMails(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A mail that waits for a person to look at it, in the mailbox where it lies.
   *
   * @param verdict empty when nobody could read it
   */
  public record Open(
      long life,
      long uid,
      String kind,
      String verdict,
      Instant at,
      String sender,
      String subject) {}

  /**
   * How the mailbox stands.
   *
   * @param trouble code after {@code messaging.trouble.}; empty when all is well
   */
  public record Standing(
      Optional<Instant> readAt, int waiting, String trouble, Optional<Instant> troubleSince) {}

  /** How many mails of one kind came lately, and of what came of them. */
  public record Count(String kind, String verdict, int mails) {}

  /** What waits for a person, the oldest first. */
  public List<Open> open(TenantTx tx) {
    return tx.sql(OPEN)
        .param("most", MOST_SHOWN)
        .query(
            (row, _) ->
                new Open(
                    row.getLong("uid_validity"),
                    row.getLong("uid"),
                    row.getString("kind"),
                    row.getString("verdict"),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("sender"),
                    row.getString("subject")))
        .list();
  }

  /** A person has looked at it. False when somebody else had. */
  public boolean seen(TenantTx tx, long life, long uid, UUID person) {
    return tx.sql(SEEN)
            .param("life", life)
            .param("uid", uid)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** What came since then. */
  public List<Count> counts(TenantTx tx, Instant since) {
    return tx.sql(COUNTS)
        .param("since", Timestamp.from(since))
        .query(
            (row, _) ->
                new Count(row.getString("kind"), row.getString("verdict"), row.getInt("mails")))
        .list();
  }

  /** Empty when no mailbox is named. */
  public Optional<Standing> standing(TenantTx tx) {
    return tx.sql(STANDING)
        .query(
            (row, _) ->
                new Standing(
                    Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
                    row.getInt("waiting"),
                    row.getString("trouble"),
                    Optional.ofNullable(row.getTimestamp("trouble_since"))
                        .map(Timestamp::toInstant)))
        .optional();
  }
}
