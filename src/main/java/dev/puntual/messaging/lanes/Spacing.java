package dev.puntual.messaging.lanes;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Between two messages to one person an account may have to wait. Those that come too soon go back
 * to the queue, each for its instant. Runs in the claim, whose meter is held: no other claim of the
 * account looks at the same time. Nothing is asked where there is no gap.
 */
final class Spacing {

  private static final SqlFile LATELY = SqlFile.beside(Spacing.class, "spoken_lately");
  private static final SqlFile ADD = SqlFile.beside(Spacing.class, "spoken_add");

  private final Duration gap;
  private final String channel;

  Spacing(Duration gap, String channel) {
    this.gap = gap;
    this.channel = channel;
  }

  /** Claimed messages whose person heard something a moment ago, or is to hear it now. */
  List<Later> tooSoon(TenantTx tx, List<Ticket> tickets, Instant now) {
    if (gap.isZero() || tickets.isEmpty()) {
      return List.of();
    }
    var free = lately(tx, tickets, now);
    var later = new ArrayList<Later>();
    for (var ticket : tickets) {
      var hash = hash(ticket);
      var from = free.getOrDefault(hash, now);
      if (from.isAfter(now)) {
        later.add(new Later(ticket, from, ""));
      }
      free.put(hash, from.plus(gap));
    }
    return later;
  }

  void leaving(TenantTx tx, Collection<Ticket> tickets, Instant now) {
    if (!gap.isZero() && !tickets.isEmpty()) {
      tx.sql(ADD)
          .param("channel", channel)
          .param("hashes", hashes(tickets))
          .param("now", Timestamp.from(now))
          .update();
    }
  }

  private Map<String, Instant> lately(TenantTx tx, List<Ticket> tickets, Instant now) {
    var free = new HashMap<String, Instant>();
    tx.sql(LATELY)
        .param("channel", channel)
        .param("hashes", hashes(tickets))
        .param("since", Timestamp.from(now.minus(gap)))
        .query(
            row -> {
              free.put(row.getString(1), row.getTimestamp(2).toInstant().plus(gap));
            });
    return free;
  }

  private static String[] hashes(Collection<Ticket> tickets) {
    Set<String> hashes = tickets.stream().map(Spacing::hash).collect(Collectors.toSet());
    return hashes.toArray(String[]::new);
  }

  private static String hash(Ticket ticket) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(ticket.address().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
