package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new text of a pack would change, before it counts: nothing is written. */
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
      UUID contact, String verdict, Instant slot, @Nullable Instant until, List<String> against) {}

  /**
   * Every slot from {@code now} on that these rules would not give, the soonest first. Once in a
   * transaction, because it opens the letter box of {@link Answers}.
   */
  public static List<Change> of(TenantTx tx, RuleBook candidate, Instant now) {
    Answers.open(tx);
    tx.sql(ASK).param("now", Timestamp.from(now)).update();
    Answers.answer(tx, candidate);
    return tx.sql(READ).query(PackTrial::change).list();
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
