package dev.puntual.simulator.smpp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.session.SMPPServerSession;

/** What waits to be told, again and again until somebody takes it in. */
final class Outbox implements AutoCloseable {

  private static final long PAUSE_MILLIS = 10;
  private static final int PATIENCE = 1_500;

  private final ConcurrentLinkedDeque<Told> waiting = new ConcurrentLinkedDeque<>();
  private final AtomicInteger open = new AtomicInteger();
  private final Map<String, SMPPServerSession> lines = new ConcurrentHashMap<>();
  private volatile boolean closed;

  void line(String system, SMPPServerSession line) {
    lines.put(system, line);
  }

  /** Who is bound over that line. */
  String system(SMPPServerSession line) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().equals(line))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  void put(Told told) {
    open.incrementAndGet();
    waiting.add(told);
  }

  void carry() {
    while (!closed) {
      var told = waiting.poll();
      if (told == null) {
        pause();
      } else if (carried(told)) {
        open.decrementAndGet();
      } else {
        waiting.add(told);
        pause();
      }
    }
  }

  /** A line that is gone, or an answer that says "later": it is told again. */
  private boolean carried(Told told) {
    var line = lines.get(told.system());
    if (line == null || !line.getSessionState().isBound()) {
      return false;
    }
    try {
      told.over(line);
      return true;
    } catch (Exception notTaken) {
      notTaken.printStackTrace();
      return false;
    }
  }

  /** Waits some seconds at most: a line may be down for good. */
  void awaitEmpty() throws InterruptedException {
    for (int left = PATIENCE; left > 0 && open.get() > 0 && !closed; left--) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    lines.values().forEach(SMPPServerSession::close);
  }
}
