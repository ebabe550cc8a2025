package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What counts at the door: all that left, and of those that still wait the ones that asked before.
 * Whoever asked later will stand here, too, and then sees us; if both counted for each other, both
 * would wait for ever.
 */
final class DoorPast {

  private static final SqlFile CONTACTS = SqlFile.beside(DoorPast.class, "door_contacts");
  private static final SqlFile EVENTS = SqlFile.beside(DoorPast.class, "past_events");

  /** Longer than any message lives after its slot. */
  private static final Duration FORGOTTEN = Duration.ofDays(8);

  private final Map<DebtorId, Map<UUID, Held>> contacts = new HashMap<>();
  private final Map<DebtorId, List<Past.Event>> events = new HashMap<>();

  private DoorPast() {}

  private record Held(Past.Contact contact, Instant taken, boolean waits) {

    /** A slot that has passed is about to be used, unless it was forgotten. */
    Past.Contact soon(Instant now) {
      boolean late = contact.at().isBefore(now) && contact.at().isAfter(now.minus(FORGOTTEN));
      return late
          ? new Past.Contact(now, contact.channel(), contact.debt(), contact.occasion())
          : contact;
    }

    Waiting as(UUID id, Waiting like) {
      return new Waiting(id, taken, contact.at(), like.question());
    }
  }

  /** Of the debtors of these; looked at once their turns are held. */
  static DoorPast of(TenantTx tx, List<Waiting> waiting, Instant since) {
    var debtors =
        waiting.stream()
            .map(one -> one.question().debtor().toString())
            .distinct()
            .toArray(String[]::new);
    var past = new DoorPast();
    tx.sql(CONTACTS)
        .param("debtors", debtors)
        .param("since", Timestamp.from(since))
        .query(past::made)
        .list();
    tx.sql(EVENTS).param("debtors", debtors).query(past::heard).list();
    return past;
  }

  Past before(Waiting one, Instant now) {
    var debtor = one.question().debtor();
    var made = new ArrayList<Past.Contact>();
    contacts
        .getOrDefault(debtor, Map.of())
        .forEach(
            (id, held) -> {
              boolean counts = !held.waits() || held.as(id, one).before(one);
              if (counts && !id.equals(one.contact())) {
                made.add(held.waits() ? held.soon(now) : held.contact());
              }
            });
    return new Past(made, events.getOrDefault(debtor, List.of()));
  }

  /** It left, or will ask again at this instant. */
  void moved(Waiting one, Instant at, boolean waits) {
    var question = one.question();
    var contact = new Past.Contact(at, question.channel(), question.debt(), question.occasion());
    contacts
        .computeIfAbsent(question.debtor(), _ -> new HashMap<>())
        .put(one.contact(), new Held(contact, one.taken(), waits));
  }

  private boolean made(ResultSet row, int number) throws SQLException {
    var held =
        new Held(
            Records.made(row, number),
            row.getTimestamp("taken_at").toInstant(),
            row.getBoolean("waits"));
    contacts
        .computeIfAbsent(debtor(row), _ -> new HashMap<>())
        .put(row.getObject("contact_id", UUID.class), held);
    return true;
  }

  private boolean heard(ResultSet row, int number) throws SQLException {
    return events
        .computeIfAbsent(debtor(row), _ -> new ArrayList<>())
        .add(Records.heard(row, number));
  }

  private static DebtorId debtor(ResultSet row) throws SQLException {
    return new DebtorId(row.getObject("debtor_id", UUID.class));
  }
}
