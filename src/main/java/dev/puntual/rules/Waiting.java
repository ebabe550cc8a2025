package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contact that holds a slot and stands at the door.
 *
 * @param taken when it asked for its slot; who asked first goes first, and of those who asked
 *     together the one with the earlier slot
 */
record Waiting(UUID contact, Instant taken, Instant slot, Question question) {

  private static final SqlFile HOLD = SqlFile.beside(Waiting.class, "door_hold");
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::taken)
          .thenComparing(Waiting::slot)
          .thenComparing(Waiting::contact);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Waits for the turns of their debtors; in the order in which they asked. */
  static List<Waiting> hold(TenantTx tx, Collection<UUID> contacts, Instant now) {
    return tx
        .sql(HOLD)
        .param("now", Timestamp.from(now))
        .param("contacts", contacts.stream().map(UUID::toString).toArray(String[]::new))
        .query(Waiting::read)
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  /** Whether it goes before the other. */
  boolean before(Waiting other) {
    return ORDER.compare(this, other) < 0;
  }

  private static Waiting read(ResultSet row, int number) throws SQLException {
    var words = JSON.readValue(row.getString("question"), Kind.Words.class);
    return new Waiting(
        row.getObject("contact_id", UUID.class),
        row.getTimestamp("taken_at").toInstant(),
        row.getTimestamp("slot_at").toInstant(),
        Kind.question(
            words.now(row.getBoolean("authorised"), stage(row, words), row.getString("asked")),
            row));
  }

  /** Time passes while it waits. */
  private static String stage(ResultSet row, Kind.Words words) throws SQLException {
    var daysLate = row.getObject("days_late", Integer.class);
    return daysLate == null ? words.stage() : Kind.word(DebtStage.of(daysLate));
  }
}
