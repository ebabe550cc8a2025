package dev.puntual.platform.jobs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands that work side by side, each on a thread of its own. Work that fails is logged and does not
 * disturb the others.
 */
public final class Crew {

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  private final String name;
  private final Thread.Builder threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rested = lock.newCondition();
  private int atWork;

  /**
   * As many hands as there is work, on virtual threads.
   *
   * @param name for thread names and logs
   */
  public Crew(String name) {
    this(name, Thread.ofVirtual());
  }

  private Crew(String name, Thread.Builder threads) {
    this.name = name;
    this.threads = threads.name(name);
  }

  /**
   * A few hands that ask the database one short question after another: waiting for each answer
   * costs a thread of the system less than a virtual one, which is laid aside and fetched again.
   */
  public static Crew steady(String name) {
    return new Crew(name, Thread.ofPlatform().daemon());
  }

  /** Begins at once. */
  public void start(Runnable work) {
    change(1);
    var carried = OtherTime.carried(work);
    threads.start(() -> run(carried));
  }

  /**
   * Begins after a moment, for which no thread waits: all moments of the program share one clock
   * hand. Until then it does not count as work; a moment that lies behind us is now.
   */
  public void startAfter(Duration moment, Runnable work) {
    long millis = Math.max(0, moment.plusMillis(1).toMillis());
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, this::start).execute(work);
  }

  /** Waits until nobody works; false when somebody still does after that time. */
  public boolean awaitRest(Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (atWork > 0 && left > 0) {
        left = rested.awaitNanos(left);
      }
      return atWork == 0;
    } finally {
      lock.unlock();
    }
  }

  /** How many are at work. */
  public int atWork() {
    lock.lock();
    try {
      return atWork;
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed", name, e);
    } finally {
      change(-1);
    }
  }

  private void change(int by) {
    lock.lock();
    try {
      atWork += by;
      if (atWork == 0) {
        rested.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
