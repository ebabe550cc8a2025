package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.PackReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads back how a contact was decided, from what was kept: nothing is asked of today's rules. */
public final class Records {

  private static final SqlFile READ = SqlFile.beside(Records.class, "record_read");
  private static final SqlFile CONTACTS = SqlFile.beside(Records.class, "record_contacts");
  private static final SqlFile EVENTS = SqlFile.beside(Records.class, "record_events");
  private static final SqlFile EDITIONS = SqlFile.beside(Records.class, "record_editions");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ContactRules rules;

  Records(ContactRules rules) {
    this.rules = rules;
  }

  private record Kept(
      Question question,
      Instant taken,
      Instant then,
      boolean out,
      Instant slot,
      List<String> editions,
      String policy) {}

  /** Empty for a contact that never had a slot. */
  public Optional<DecisionRecord> of(TenantTx tx, UUID contact) {
    return tx.sql(READ)
        .param("contact", contact)
        .query(Records::kept)
        .optional()
        .map(kept -> replay(tx, contact, kept));
  }

  private DecisionRecord replay(TenantTx tx, UUID contact, Kept kept) {
    var debtor = kept.question().debtor().value();
    var then = Timestamp.from(kept.then());
    var past =
        new Past(
            tx.sql(CONTACTS)
                .param("debtor", debtor)
                .param("contact", contact)
                .param("taken", Timestamp.from(kept.taken()))
                .param("slot", Timestamp.from(kept.slot()))
                .param("out", kept.out())
                .param("then", then)
                .query(Records::made)
                .list(),
            tx.sql(EVENTS)
                .param("debtor", debtor)
                .param("then", then)
                .query(Records::heard)
                .list());
    var book = rules.replayed(tx, packs(tx, kept.editions()), kept.policy());
    return new DecisionRecord(
        kept.question(),
        kept.slot(),
        past,
        kept.editions(),
        book.decide(past, kept.question(), kept.slot()));
  }

  private static List<Pack> packs(TenantTx tx, List<String> editions) {
    return tx.sql(EDITIONS)
        .param("editions", editions.toArray(String[]::new))
        .query((row, _) -> PackReader.read(row.getString(1), row.getString(2)))
        .list();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    var words = JSON.readValue(row.getString("question"), Kind.Words.class);
    return new Kept(
        Kind.question(words, row),
        row.getTimestamp("taken_at").toInstant(),
        row.getTimestamp("then_at").toInstant(),
        row.getBoolean("out"),
        row.getTimestamp("slot_at").toInstant(),
        List.of((String[]) row.getArray("editions").getArray()),
        row.getString("policy"));
  }

  static Past.Contact made(ResultSet row, int number) throws SQLException {
    return new Past.Contact(
        row.getTimestamp("slot_at").toInstant(),
        Kind.word(Channel.class, row.getString("channel")),
        row.getObject("debt_id", UUID.class),
        row.getObject("occasion", UUID.class));
  }

  static Past.Event heard(ResultSet row, int number) throws SQLException {
    return new Past.Event(
        Kind.word(EventKind.class, row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        instant(row.getTimestamp("until_at")),
        row.getObject("debt_id", UUID.class),
        row.getString("address_hash"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
