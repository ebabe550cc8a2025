package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new text of a pack, or tighter limits of a company, would change before they count:
 * nothing is written.
 */
public final class PackTrial {

  private static final SqlFile ASK = SqlFile.beside(PackTrial.class, "trial_ask");
  private static final SqlFile READ = SqlFile.beside(PackTrial.class, "trial_read");

  private PackTrial() {}

  /**
   * A contact that has a slot and would not get it.
   *
   * @param verdict {@code defer}, {@code deny} or {@code human}
   * @param until the instant it would move to
   * @param against the rules that stand against it, by id
   */
  public record Change(
      UUID contact, String verdict, Instant slot, @Nullable Instant until, List<String> against) {

    private String what() {
      return contact + " " + verdict + " " + until;
    }
  }

  /**
   * @param asked how many slots are still to come
   * @param changes those that would not be given, the soonest first
   */
  public record Found(int asked, List<Change> changes) {

    /** Without what would change under other rules just the same: those in force. */
    public Found beyond(Found inForce) {
      var known = Set.copyOf(inForce.changes().stream().map(Change::what).toList());
      return new Found(
          asked, changes.stream().filter(change -> !known.contains(change.what())).toList());
    }
  }

  /**
   * Every slot from {@code now} on that these rules would not give. Once in a transaction, because
   * it opens the letter box of {@link Answers}.
   */
  public static Found of(TenantTx tx, RuleBook candidate, Instant now) {
    Answers.open(tx);
    int asked = tx.sql(ASK).param("now", Timestamp.from(now)).update();
    Answers.answer(tx, candidate);
    return new Found(asked, tx.sql(READ).query(PackTrial::change).list());
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    var until = row.getTimestamp("until_at");
    return new Change(
        row.getObject("question_id", UUID.class),
        row.getString("verdict"),
        row.getTimestamp("at").toInstant(),
        until == null ? null : until.toInstant(),
        List.of((String[]) row.getArray("against").getArray()));
  }
}
