package dev.puntual.dunning.web;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearsals that somebody asked for: one at a time, because each reads everything a company is
 * owed. What a small company asks is answered at once and forgotten; what takes longer goes on
 * while the person waits or leaves, and {@code T} is kept for some minutes. One process's own.
 */
final class Rehearsals<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

  private static final Duration AT_ONCE = Duration.ofMillis(1_500);
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int KEPT = 40;

  private final InstantSource clock;
  private final Crew crew = new Crew("rehearsal");
  private final ReentrantLock turn;
  private final Map<Asked, Answer<T>> answers = new LinkedHashMap<>();

  /**
   * @param turn whose is whoever may go on
   */
  Rehearsals(InstantSource clock, ReentrantLock turn) {
    this.clock = clock;
    this.turn = turn;
  }

  /**
   * @param question everything the answer depends on, but the ledger
   */
  record Asked(TenantId tenant, Object question) {}

  /** How far it is. */
  sealed interface State<T> {
    record Done<T>(T found, Instant at) implements State<T> {}

    record Running<T>(Duration since) implements State<T> {}

    record Failed<T>() implements State<T> {}
  }

  private record Answer<T>(FutureTask<T> future, Instant at) {}

  /** Waits a moment for the answer, and does not wait longer. */
  State<T> ask(Asked asked, Callable<T> work) {
    var answer = begun(asked, work);
    try {
      var found = answer.future().get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
      if (since(answer).compareTo(AT_ONCE) < 0) {
        forget(asked);
      }
      return new State.Done<>(found, answer.at());
    } catch (TimeoutException e) {
      return new State.Running<>(since(answer));
    } catch (ExecutionException | CancellationException e) {
      LOG.error("a rehearsal of tenant {} failed", asked.tenant(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forget(asked);
    return new State.Failed<>();
  }

  /** Runs what reads as much as a rehearsal does, in its turn. */
  void inTurn(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }

  private Answer<T> begun(Asked asked, Callable<T> work) {
    synchronized (answers) {
      answers
          .values()
          .removeIf(answer -> answer.future().isDone() && since(answer).compareTo(LIFE) > 0);
      var known = answers.get(asked);
      if (known != null) {
        return known;
      }
      makeRoom();
      var answer = new Answer<>(new FutureTask<>(work), clock.instant());
      answers.put(asked, answer);
      crew.start(() -> inTurn(answer.future()));
      return answer;
    }
  }

  private Duration since(Answer<T> answer) {
    return Duration.between(answer.at(), clock.instant());
  }

  private void makeRoom() {
    if (answers.size() >= KEPT) {
      var oldest = answers.keySet().iterator().next();
      @Nullable Answer<T> gone = answers.remove(oldest);
      if (gone != null) {
        gone.future().cancel(false);
      }
    }
  }

  private void forget(Asked asked) {
    synchronized (answers) {
      answers.remove(asked);
    }
  }
}
