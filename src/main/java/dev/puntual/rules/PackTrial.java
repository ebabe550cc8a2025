package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new text of a pack, or other limits of a company, would change before they count: nothing
 * is written.
 */
public final class PackTrial {

  /** Changes that are told one by one; the others are counted. */
  public static final int LISTED = 200;

  private static final SqlFile ASK = SqlFile.beside(PackTrial.class, "trial_ask");
  private static final SqlFile QUESTION = SqlFile.beside(PackTrial.class, "trial_question");
  private static final SqlFile BEFORE = SqlFile.beside(PackTrial.class, "trial_before");
  private static final SqlFile READ = SqlFile.beside(PackTrial.class, "trial_read");

  private PackTrial() {}

  /** What becomes of a contact. */
  public enum Becomes {
    /** It leaves at another instant. */
    MOVED,
    DENY,
    /** It waits for a person. */
    HUMAN,
    /** It may leave, and may not today. */
    FREED
  }

  /**
   * @param before when it would leave by the rules that count; null when it would not
   * @param after when it would leave by the others; null when it would not
   * @param against the rules that stand against it, by id: those of before where it is freed
   */
  public record Change(
      UUID contact,
      Becomes becomes,
      @Nullable Instant before,
      @Nullable Instant after,
      List<String> against) {}

  /**
   * @param asked how many contacts are still to come
   * @param changes the soonest first, at most {@link #LISTED}
   */
  public record Found(
      int asked, int moved, int denied, int people, int freed, List<Change> changes) {

    public int changed() {
      return moved + denied + people + freed;
    }
  }

  /**
   * Every contact from {@code now} on that leaves otherwise by {@code after}: those that have a
   * slot, and those that were overheard in this transaction. Two answers of the set-based rules.
   */
  static Found between(TenantTx tx, RuleBook before, RuleBook after, Instant now) {
    Overheard.during(tx, () -> {});
    tx.sql(ASK).param("now", Timestamp.from(now)).update();
    int asked = answer(tx, before);
    tx.sql(BEFORE).update();
    answer(tx, after);
    var found = new ArrayList<Found>();
    var changes = new ArrayList<Change>();
    tx.sql(READ)
        .param("most", LISTED)
        .query(
            row -> {
              changes.add(change(row));
              if (found.isEmpty()) {
                found.add(counted(row, asked));
              }
            });
    var sums = found.isEmpty() ? new Found(asked, 0, 0, 0, 0, List.of()) : found.getFirst();
    return new Found(
        asked, sums.moved(), sums.denied(), sums.people(), sums.freed(), List.copyOf(changes));
  }

  private static int answer(TenantTx tx, RuleBook book) {
    Answers.open(tx);
    tx.sql(QUESTION).update();
    return Answers.answer(tx, book);
  }

  private static Found counted(ResultSet row, int asked) throws SQLException {
    return new Found(
        asked,
        row.getInt("moved"),
        row.getInt("denied"),
        row.getInt("people"),
        row.getInt("freed"),
        List.of());
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getObject("question_id", UUID.class),
        Kind.word(Becomes.class, row.getString("becomes")),
        instant(row.getTimestamp("before_at")),
        instant(row.getTimestamp("after_at")),
        List.of((String[]) row.getArray("against").getArray()));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
