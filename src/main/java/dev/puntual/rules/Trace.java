package dev.puntual.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one contact ever was, so that it can be seen as it stood at any instant: it moves when
 * it waits longer, leaves, comes back or asks anew.
 *
 * @param spans the oldest first; each begins where the one before ends
 */
record Trace(
    UUID id, Channel channel, @Nullable UUID debt, @Nullable UUID occasion, List<Span> spans) {

  /** Instants kept of each move. */
  private static final int KEPT = 4;

  /** Longer than any message lives after its slot. */
  private static final Duration FORGOTTEN = Duration.ofDays(8);

  /** From a row with {@code was}, the present state and {@code released_at}. */
  static Trace read(ResultSet row) throws SQLException {
    var spans = new ArrayList<Span>();
    var was = Arrays.asList((Timestamp[]) row.getArray("was").getArray());
    for (int at = 0; at < was.size(); at += KEPT) {
      spans.add(
          new Span(
              instant(was.get(at)),
              Objects.requireNonNull(instant(was.get(at + 1))),
              Objects.requireNonNull(instant(was.get(at + 2))),
              instant(was.get(at + 3))));
    }
    spans.add(
        new Span(
            instant(row.getTimestamp("released_at")),
            row.getTimestamp("slot_at").toInstant(),
            row.getTimestamp("taken_at").toInstant(),
            instant(row.getTimestamp("out_at"))));
    return new Trace(
        row.getObject("contact_id", UUID.class),
        Kind.word(Channel.class, row.getString("channel")),
        row.getObject("debt_id", UUID.class),
        row.getObject("occasion", UUID.class),
        List.copyOf(spans));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** As it stood until that instant; empty when it had been given back before. */
  private Optional<Span> until(Instant then) {
    return spans.stream()
        .filter(span -> span.ends() == null || !span.ends().isBefore(then))
        .findFirst();
  }

  /** What it became at that very instant; empty when it did not move then. */
  private Optional<Span> from(Instant then) {
    for (int at = 0; at + 1 < spans.size(); at++) {
      if (then.equals(spans.get(at).ends())) {
        return Optional.of(spans.get(at + 1));
      }
    }
    return Optional.empty();
  }

  /** What counted of it for another that asked for a slot; empty when nothing did. */
  Optional<Past.Contact> asked(Instant taken, Instant slot) {
    return from(taken)
        .filter(span -> span.taken().equals(taken) && span.slot().isBefore(slot))
        .or(() -> until(taken))
        .filter(
            span ->
                span.taken().isBefore(taken)
                    || (span.taken().equals(taken) && span.slot().isBefore(slot)))
        .flatMap(this::counts);
  }

  /**
   * What counted of it for another that stood at the door: that it had left, or had asked before.
   *
   * @param me as the other stood before that instant
   */
  Optional<Past.Contact> atDoor(Instant then, Span me, UUID self) {
    var before = until(then);
    var span =
        before
            .filter(waited -> earlier(waited, me, self))
            .flatMap(_ -> from(then))
            .or(() -> before);
    return span.filter(
            one -> one.out() != null || (!one.taken().isAfter(then) && earlier(one, me, self)))
        .flatMap(this::counts)
        .map(contact -> span.get().out() == null ? soon(contact, then) : contact);
  }

  private boolean earlier(Span span, Span me, UUID self) {
    int taken = span.taken().compareTo(me.taken());
    int slot = span.slot().compareTo(me.slot());
    return taken != 0 ? taken < 0 : slot != 0 ? slot < 0 : id.compareTo(self) < 0;
  }

  private Optional<Past.Contact> counts(Span span) {
    return span.held()
        ? Optional.of(new Past.Contact(span.slot(), channel, debt, occasion))
        : Optional.empty();
  }

  /** A slot that had passed was about to be used, unless it was forgotten. */
  private static Past.Contact soon(Past.Contact contact, Instant then) {
    boolean late = contact.at().isBefore(then) && contact.at().isAfter(then.minus(FORGOTTEN));
    return late
        ? new Past.Contact(then, contact.channel(), contact.debt(), contact.occasion())
        : contact;
  }
}
