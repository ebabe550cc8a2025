package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.lanes.Lane;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that every lane with something due is served, several side by side, and that a company
 * with a slow mail server keeps nobody else waiting.
 */
public final class Dispatcher implements Beat, AutoCloseable {

  private static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "voice");
  private static final int LANES_AT_ONCE = 8;
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final LaneServer server;
  private final InstantSource clock;
  private final Crew crew = new Crew("lane");
  private final Set<Lane> served = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /** Whoever wires one of their own asks it with {@link #beat}. */
  public Dispatcher(LaneServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dispatcher";
  }

  /** Starts what is due and does not wait for it. */
  @Override
  public boolean beat() {
    startDue();
    return false;
  }

  /** Serves every due lane of every company and returns when nothing more is due now. */
  public void drain() throws InterruptedException {
    do {
      startDue();
    } while (!crew.awaitRest(Duration.ofMinutes(1)) || !server.due(1).isEmpty());
  }

  /** Serves one company until nothing more of it is due now, in the caller's thread. */
  public void drain(TenantId tenant) {
    for (var channel : CHANNELS) {
      var lane = new Lane(tenant, channel);
      while (server.serve(lane, () -> closing).taken()) {
        // A round ends by itself; the next one finds what is left.
      }
    }
  }

  /** Lets each courier finish the batch it has in hand. */
  @Override
  public void close() {
    closing = true;
    try {
      crew.awaitRest(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void startDue() {
    int free = LANES_AT_ONCE - served.size();
    if (closing || free <= 0) {
      return;
    }
    server.due(free).stream().filter(served::add).forEach(lane -> crew.start(() -> serve(lane)));
  }

  private void serve(Lane lane) {
    Instant back = null;
    try {
      back = server.serve(lane, () -> closing).back();
    } finally {
      served.remove(lane);
    }
    if (back != null) {
      crew.startAfter(Duration.between(clock.instant(), back), this::startDue);
    }
    startDue();
  }
}
