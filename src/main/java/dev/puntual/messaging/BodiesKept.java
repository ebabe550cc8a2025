package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * For how long the words of messages and answers are kept, with whom they went to and where they
 * came from. That there was a contact, when, by which channel and what came of it stays for good.
 * Days go one at a time, each once: a day without anything costs some looks into indexes.
 */
public final class BodiesKept implements Fading {

  /** Months, where a company chose none: three years. */
  public static final int USUAL = 36;

  public static final int LEAST = 12;
  public static final int MOST = 120;

  private static final SqlFile READ = SqlFile.beside(BodiesKept.class, "bodies_read");
  private static final SqlFile WRITE = SqlFile.beside(BodiesKept.class, "bodies_write");
  private static final SqlFile NEXT = SqlFile.beside(BodiesKept.class, "bodies_next");
  private static final SqlFile DONE = SqlFile.beside(BodiesKept.class, "bodies_done");

  /** Messages last: the others are found by when they were asked for. */
  private static final List<SqlFile> STEPS =
      List.of(
          file("fade_mailbox"),
          file("fade_letters"),
          file("fade_edits"),
          file("fade_attempts"),
          file("fade_returned"),
          file("fade_files"),
          file("fade_answers"),
          file("fade_chats"),
          file("fade_messages"));

  private final List<BodiesFaded> news;
  private final Audit audit;
  private final InstantSource clock;

  BodiesKept(List<BodiesFaded> news, Audit audit, InstantSource clock) {
    this.news = List.copyOf(news);
    this.audit = audit;
    this.clock = clock;
  }

  private record Day(Instant from, Instant to) {}

  /** In months. */
  public int months(TenantTx tx) {
    return tx.sql(READ).query(Integer.class).optional().orElse(USUAL);
  }

  /**
   * @param months from {@link #LEAST} to {@link #MOST}, and not fewer than a law asks; fewer ones
   *     count from the next beat on, and more bring nothing back
   */
  public void keep(TenantTx tx, int months, UUID person) {
    tx.sql(WRITE).param("months", months).param("raw", RawKept.USUAL).param("now", now()).update();
    audit.record(tx, person, "messaging.bodies_kept", Integer.toString(months), "");
  }

  @Override
  public boolean fade(TenantTx tx) {
    var next =
        tx.sql(NEXT)
            .param("usual", USUAL)
            .param("now", now())
            .query(
                (row, _) ->
                    new Day(
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("to_at").toInstant()))
            .optional();
    next.ifPresent(day -> fade(tx, day));
    return next.isPresent();
  }

  private void fade(TenantTx tx, Day day) {
    tx.expectMany();
    for (var step : STEPS) {
      tx.sql(step)
          .param("from", Timestamp.from(day.from()))
          .param("to", Timestamp.from(day.to()))
          .update();
    }
    news.forEach(one -> one.faded(tx, day.from(), day.to()));
    tx.sql(DONE)
        .param("to", Timestamp.from(day.to()))
        .param("raw", RawKept.USUAL)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static SqlFile file(String name) {
    return SqlFile.beside(BodiesKept.class, name);
  }
}
