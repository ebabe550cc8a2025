package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that rest between batches, so that a mail does not cost a greeting and a login. Server
 * settings are part of the key: a changed password never meets an old line.
 */
final class KeptLines {

  private static final int MOST_PER_SERVER = 8;
  private static final long ASK_AFTER_NANOS = 5_000_000_000L;
  private static final long REST_NANOS = 60_000_000_000L;

  /** Whose lines, to which server, as whom, and what is done to mails on it. */
  record Key(TenantId tenant, MailServer server, Craft craft) {}

  private record Resting(SmtpLine line, long sinceNanos) {}

  private final Map<Key, Deque<Resting>> resting = new HashMap<>();

  /** A line that is known or has just been asked to answer. */
  Optional<SmtpLine> take(Key key) {
    for (var kept = poll(key); kept.isPresent(); kept = poll(key)) {
      long rested = System.nanoTime() - kept.get().sinceNanos();
      var line = kept.get().line();
      if (rested < ASK_AFTER_NANOS || (rested < REST_NANOS && line.answers())) {
        return Optional.of(line);
      }
      line.hangUp();
    }
    return Optional.empty();
  }

  void keep(Key key, SmtpLine line) {
    boolean kept;
    synchronized (resting) {
      var lines = resting.computeIfAbsent(key, _ -> new ArrayDeque<>());
      kept = lines.size() < MOST_PER_SERVER;
      if (kept) {
        lines.push(new Resting(line, System.nanoTime()));
      }
    }
    if (!kept) {
      line.hangUp();
    }
  }

  /** Hangs up on what has rested long enough. */
  void retire() {
    retire(REST_NANOS);
  }

  void retireAll() {
    retire(Long.MIN_VALUE);
  }

  private void retire(long restNanos) {
    var done = new ArrayList<SmtpLine>();
    long now = System.nanoTime();
    synchronized (resting) {
      for (var lines : resting.values()) {
        lines.removeIf(kept -> now - kept.sinceNanos() > restNanos && done.add(kept.line()));
      }
      resting.values().removeIf(Deque::isEmpty);
    }
    hangUp(done);
  }

  private static void hangUp(List<SmtpLine> lines) {
    lines.forEach(SmtpLine::hangUp);
  }

  private Optional<Resting> poll(Key key) {
    synchronized (resting) {
      var lines = resting.get(key);
      return lines == null ? Optional.empty() : Optional.ofNullable(lines.poll());
    }
  }
}
