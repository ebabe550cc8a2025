package dev.puntual.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every beat, each on a virtual thread of its own, once a second or at once when woken. A beat
 * that fails is asked again after a pause that doubles up to a minute; the others do not notice.
 */
public final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final List<Beat> beats;
  private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();
  private final List<Thread> threads;
  private volatile boolean closing;

  public Pulse(List<Beat> beats) {
    this.beats = List.copyOf(beats);
    beats.forEach(beat -> bells.put(beat.name(), new Semaphore(0)));
    this.threads =
        this.beats.stream()
            .map(beat -> Thread.ofVirtual().name("beat-" + beat.name()).unstarted(() -> run(beat)))
            .toList();
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Somebody changed facts that beats look at: ask them all now. */
  public void wake() {
    bells.values().forEach(Semaphore::release);
  }

  private void run(Beat beat) {
    var pause = REST;
    while (!closing) {
      try {
        boolean more = beat.beat();
        pause = REST;
        if (!more) {
          await(beat, REST);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("beat {} failed; next try in {}", beat.name(), pause, e);
        pause = pauseAfter(beat, pause);
      }
    }
  }

  private void await(Beat beat, Duration rest) throws InterruptedException {
    var bell = bells.get(beat.name());
    if (bell != null && bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private Duration pauseAfter(Beat beat, Duration pause) {
    try {
      await(beat, pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /**
   * Lets a beat that is at work finish (at most ten seconds each) before its database goes away.
   */
  public void stop() throws InterruptedException {
    closing = true;
    wake();
    for (var thread : threads) {
      if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    }
  }
}
