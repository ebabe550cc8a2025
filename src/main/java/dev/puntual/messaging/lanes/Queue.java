package dev.puntual.messaging.lanes;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The statements of one leased lane. Sets go in and come out; nothing is done row by row. */
final class Queue {

  private static final SqlFile SWEEP = SqlFile.beside(Queue.class, "sweep");
  private static final SqlFile DUE_PLACES = SqlFile.beside(Queue.class, "due_places");
  private static final SqlFile POSTPONE = SqlFile.beside(Queue.class, "postpone");
  private static final SqlFile EXPIRE = SqlFile.beside(Queue.class, "expire");
  private static final SqlFile CLAIM = SqlFile.beside(Queue.class, "claim");
  private static final SqlFile INTEND = SqlFile.beside(Queue.class, "intend");
  private static final SqlFile DROP = SqlFile.beside(Queue.class, "drop");
  private static final SqlFile PUT_BACK = SqlFile.beside(Queue.class, "put_back");
  private static final SqlFile SETTLE = SqlFile.beside(Queue.class, "settle");

  private final Lease lease;

  Queue(Lease lease) {
    this.lease = lease;
  }

  /** Closes attempts that a lost lease left open; returns how many, at most five hundred. */
  int sweep(TenantTx tx, boolean tells, Instant now) {
    return bound(tx, SWEEP, now)
        .param("tells", tells)
        .param("lease", lease.id())
        .query((row, _) -> row.getInt(1))
        .single();
  }

  List<Place> duePlaces(TenantTx tx, Instant now) {
    return bound(tx, DUE_PLACES, now)
        .query((row, _) -> new Place(row.getString("country"), row.getString("zone")))
        .list();
  }

  /** Rows of these places wait until the instant given beside each. */
  void postpone(TenantTx tx, List<Place> places, List<Instant> dueAts, Instant now) {
    bound(tx, POSTPONE, now)
        .param("countries", texts(places, Place::country))
        .param("zones", texts(places, Place::zoneName))
        .param("dueAts", texts(dueAts, Instant::toString))
        .update();
  }

  /** At most so many rows whose last day lies before today at their place end as expired. */
  List<UUID> expire(TenantTx tx, Round round, int limit, Instant now) {
    return places(bound(tx, EXPIRE, now), round, round.places(), now)
        .param("limit", limit)
        .query((row, _) -> row.getObject("message_id", UUID.class))
        .list();
  }

  /** Takes at most so many due rows of these places; none when the lane is no longer ours. */
  List<Ticket> claim(TenantTx tx, Round round, List<Place> places, int limit, Instant now) {
    return places(bound(tx, CLAIM, now), round, places, now)
        .param("lease", lease.id())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Ticket(
                    row.getObject("message_id", UUID.class),
                    row.getInt("attempt_no"),
                    row.getString("stage"),
                    row.getString("text_name"),
                    row.getString("language"),
                    row.getString("recipient"),
                    row.getString("address"),
                    new Place(row.getString("country"), row.getString("zone"))))
        .list();
  }

  /** Writes the attempts and their letters; returns the messages that may be sent now. */
  Set<UUID> intend(TenantTx tx, List<Intent> intents, Instant now) {
    return new HashSet<>(
        tx.sql(INTEND)
            .param("lease", lease.id())
            .param("messages", ids(intents, i -> i.outgoing().messageId()))
            .param("attempts", numbers(intents, i -> i.outgoing().attemptNo()))
            .param("subjects", texts(intents, i -> i.outgoing().letter().subject()))
            .param("contents", texts(intents, Intent::content))
            .param("now", Timestamp.from(now))
            .query(UUID.class)
            .list());
  }

  void drop(TenantTx tx, List<Dropped> dropped, Instant now) {
    tx.sql(DROP)
        .param("messages", ids(dropped, Dropped::messageId))
        .param("states", texts(dropped, Dropped::state))
        .param("reasons", texts(dropped, Dropped::reason))
        .param("against", texts(dropped, Dropped::against))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Claimed messages wait on, each for its instant. */
  void putBack(TenantTx tx, List<Later> later) {
    tx.sql(PUT_BACK)
        .param("messages", ids(later, one -> one.ticket().messageId()))
        .param("attempts", numbers(later, one -> one.ticket().attemptNo()))
        .param("dueAts", texts(later, one -> one.until().toString()))
        .param("against", texts(later, Later::against))
        .update();
  }

  /** Returns how many messages moved; fewer than asked is news, not noise: others were faster. */
  int settle(TenantTx tx, List<Settlement> settlements, boolean tells, Instant now) {
    return tx.sql(SETTLE)
        .param("tells", tells)
        .param("lease", lease.id())
        .param("messages", ids(settlements, Settlement::messageId))
        .param("attempts", numbers(settlements, Settlement::attemptNo))
        .param("outcomes", texts(settlements, Settlement::outcome))
        .param("details", texts(settlements, Settlement::detail))
        .param("providerIds", texts(settlements, Settlement::providerId))
        .param("states", texts(settlements, Settlement::state))
        .param("reasons", texts(settlements, Settlement::reason))
        .param("dueAts", texts(settlements, s -> s.dueAt().toString()))
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private StatementSpec bound(TenantTx tx, SqlFile file, Instant now) {
    return tx.sql(file).param("channel", lease.channel()).param("now", Timestamp.from(now));
  }

  private static StatementSpec places(
      StatementSpec statement, Round round, List<Place> places, Instant now) {
    return statement
        .param("countries", texts(places, Place::country))
        .param("zones", texts(places, Place::zoneName))
        .param("days", texts(places, place -> round.today(place, now).toString()));
  }

  private static <T> String[] texts(List<T> items, Function<T, String> text) {
    return items.stream().map(text).toArray(String[]::new);
  }

  private static <T> UUID[] ids(List<T> items, Function<T, UUID> id) {
    return items.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> Integer[] numbers(List<T> items, Function<T, Integer> number) {
    return items.stream().map(number).toArray(Integer[]::new);
  }
}
