package dev.puntual.messaging.returns;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that every mailbox is read once a minute, several side by side, and that a company
 * with a slow server keeps nobody else waiting.
 */
public final class Postboy implements Beat, AutoCloseable {

  private static final int BOXES_AT_ONCE = 4;
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Watch watch;
  private final BoxReader reader;
  private final Crew crew = new Crew("mailbox");
  private final Set<TenantId> served = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  Postboy(Watch watch, BoxReader reader) {
    this.watch = watch;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "mailboxes";
  }

  /** Starts what is due and does not wait for it. */
  @Override
  public boolean beat() {
    int free = BOXES_AT_ONCE - served.size();
    if (!closing && free > 0) {
      watch.due(free).stream().filter(served::add).forEach(box -> crew.start(() -> serve(box)));
    }
    return false;
  }

  /** Reads one company's mailbox until nothing in it is due now, in the caller's thread. */
  public void drain(TenantId tenant) {
    while (reader.serve(tenant, () -> closing)) {
      // A stretch ends by itself; the next one finds what is left.
    }
  }

  /** Lets each reader finish the mail it has in hand. */
  @Override
  public void close() {
    closing = true;
    try {
      crew.awaitRest(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(TenantId tenant) {
    try {
      reader.serve(tenant, () -> closing);
    } finally {
      served.remove(tenant);
    }
  }
}
