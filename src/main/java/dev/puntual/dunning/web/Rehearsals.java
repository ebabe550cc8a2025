package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsed;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * while the person waits or leaves, and is kept for some minutes. One process's own.
 */
final class Rehearsals {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

  private static final Duration AT_ONCE = Duration.ofMillis(1_500);
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int KEPT = 40;

  private final InstantSource clock;
  private final Crew crew = new Crew("rehearsal");
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<Asked, Answer> answers = new LinkedHashMap<>();

  Rehearsals(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param question everything the answer depends on, but the ledger
   */
  record Asked(TenantId tenant, Object question) {}

  /** How far it is. */
  sealed interface State {
    /**
     * @param rehearsed empty when the company has no strategy
     */
    record Done(Optional<Rehearsed> rehearsed, Instant at) implements State {}

    record Running(Duration since) implements State {}

    record Failed() implements State {}
  }

  private record Answer(FutureTask<Optional<Rehearsed>> future, Instant at) {}

  /** Waits a moment for the answer, and does not wait longer. */
  State ask(Asked asked, Callable<Optional<Rehearsed>> work) {
    var answer = begun(asked, work);
    try {
      var rehearsed = answer.future().get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
      if (since(answer).compareTo(AT_ONCE) < 0) {
        forget(asked);
      }
      return new State.Done(rehearsed, answer.at());
    } catch (TimeoutException e) {
      return new State.Running(since(answer));
    } catch (ExecutionException | CancellationException e) {
      LOG.error("a rehearsal of tenant {} failed", asked.tenant(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forget(asked);
    return new State.Failed();
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

  private Answer begun(Asked asked, Callable<Optional<Rehearsed>> work) {
    synchronized (answers) {
      answers
          .values()
          .removeIf(answer -> answer.future().isDone() && since(answer).compareTo(LIFE) > 0);
      var known = answers.get(asked);
      if (known != null) {
        return known;
      }
      makeRoom();
      var answer = new Answer(new FutureTask<>(work), clock.instant());
      answers.put(asked, answer);
      crew.start(() -> inTurn(answer.future()));
      return answer;
    }
  }

  private Duration since(Answer answer) {
    return Duration.between(answer.at(), clock.instant());
  }

  private void makeRoom() {
    if (answers.size() >= KEPT) {
      var oldest = answers.keySet().iterator().next();
      @Nullable Answer gone = answers.remove(oldest);
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
