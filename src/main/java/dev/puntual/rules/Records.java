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
import java.util.Objects;
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

  Records() {}

  private record Kept(Question question, Trace trace, List<String> editions, String policy) {

    Span last() {
      return trace.spans().getLast();
    }

    private Optional<Span> before() {
      int spans = trace.spans().size();
      return spans < 2 ? Optional.empty() : Optional.of(trace.spans().get(spans - 2));
    }

    /** When the rules were last asked: at the door, or when it asked for its slot. */
    Decided decided() {
      var last = last();
      var before = before().filter(span -> span.taken().equals(last.taken()));
      return before
          .map(span -> new Decided(Objects.requireNonNull(span.ends()), span, true))
          .orElseGet(() -> new Decided(last.taken(), last, false));
    }
  }

  /**
   * @param before as the contact stood until then
   */
  private record Decided(Instant then, Span before, boolean door) {}

  /** Empty for a contact that never asked. */
  public Optional<DecisionRecord> of(TenantTx tx, UUID contact) {
    return tx.sql(READ)
        .param("contact", contact)
        .query(Records::kept)
        .optional()
        .map(kept -> replay(tx, contact, kept));
  }

  private static DecisionRecord replay(TenantTx tx, UUID contact, Kept kept) {
    var decided = kept.decided();
    var slot = kept.last().slot();
    var past =
        new Past(
            contacts(tx, contact, kept, decided, slot),
            tx.sql(EVENTS)
                .param("debtor", kept.question().debtor().value())
                .param("then", Timestamp.from(decided.then()))
                .query(Records::heard)
                .list());
    var texts = texts(tx, kept.editions());
    var places =
        texts.stream().filter(text -> text.pack().equals(Places.ID)).findAny().orElseThrow();
    var packs = texts.stream().filter(text -> !text.equals(places)).map(Records::pack).toList();
    var book = ContactRules.replayed(packs, Places.read(places.document()), kept.policy());
    return new DecisionRecord(
        kept.question(),
        slot,
        kept.last().held(),
        past,
        packs.stream().map(pack -> pack.id() + "@" + pack.version()).toList(),
        book.decide(past, kept.question(), slot));
  }

  private static List<Past.Contact> contacts(
      TenantTx tx, UUID contact, Kept kept, Decided decided, Instant slot) {
    return tx
        .sql(CONTACTS)
        .param("debtor", kept.question().debtor().value())
        .param("contact", contact)
        .query((row, _) -> Trace.read(row))
        .list()
        .stream()
        .flatMap(
            other ->
                (decided.door()
                        ? other.atDoor(decided.then(), decided.before(), contact)
                        : other.asked(decided.then(), slot))
                    .stream())
        .toList();
  }

  /**
   * @param beside whether it bound beside a newer edition of its pack
   */
  private record Text(String pack, String document, boolean beside) {}

  private static List<Text> texts(TenantTx tx, List<String> editions) {
    return tx.sql(EDITIONS)
        .param(
            "editions",
            editions.stream()
                .map(edition -> edition.replace(Superseded.BESIDE, ""))
                .toArray(String[]::new))
        .query(
            (row, _) ->
                new Text(
                    row.getString("pack_id"),
                    row.getString("document"),
                    editions.contains(Superseded.BESIDE + row.getString("fingerprint"))))
        .list();
  }

  private static Pack pack(Text text) {
    var pack = PackReader.read(text.pack(), text.document());
    return text.beside() ? Superseded.beside(pack) : pack;
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    var words = JSON.readValue(row.getString("question"), Kind.Words.class);
    return new Kept(
        Kind.question(
            words.now(row.getBoolean("authorised"), words.stage(), row.getString("asked")), row),
        Trace.read(row),
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
