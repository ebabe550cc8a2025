package dev.puntual.messaging;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that are exchanges of their own, side by side: one that waits for its answer keeps no
 * other waiting. No more are under way than an account may open at once, however many there are.
 */
public final class Abreast {

  /** Under way at once; providers answer 429 to accounts that open a few hundred. */
  public static final int MOST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Abreast.class);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What broke on our side, or was not waited for, may have been said before. */
  private static final SendOutcome NEVER_HEARD = new SendOutcome.Unknown("we stopped waiting");

  private final Crew hands;

  /**
   * @param name for thread names and logs
   */
  public Abreast(String name) {
    this.hands = new Crew(name);
  }

  /**
   * Begins one after the other in order, as long as each is answered with yes or no and it goes on.
   * Fewer outcomes than messages: the rest were certainly not begun.
   *
   * @param goesOn asked before each
   */
  public List<SendOutcome> send(
      List<Outgoing> batch, Function<Outgoing, SendOutcome> exchange, BooleanSupplier goesOn) {
    var row = new Row(batch, exchange, goesOn);
    for (int hand = 0; hand < Math.min(MOST, batch.size()); hand++) {
      hands.start(row::carry);
    }
    try {
      while (!hands.awaitRest(PATIENCE)) {
        // The client gives up by itself long before; what it says then is an outcome too.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return row.told();
  }

  /** Those that wait in it, and what was said of those that went. */
  private static final class Row {

    private final List<Outgoing> batch;
    private final Function<Outgoing, SendOutcome> exchange;
    private final BooleanSupplier goesOn;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicReferenceArray<SendOutcome> told;
    private volatile boolean answered = true;

    Row(List<Outgoing> batch, Function<Outgoing, SendOutcome> exchange, BooleanSupplier goesOn) {
      this.batch = batch;
      this.exchange = exchange;
      this.goesOn = goesOn;
      this.told = new AtomicReferenceArray<>(batch.size());
    }

    void carry() {
      while (answered && goesOn.getAsBoolean()) {
        int next = begun.getAndIncrement();
        if (next >= batch.size()) {
          return;
        }
        var outcome = said(batch.get(next));
        told.set(next, outcome);
        if (!(outcome instanceof Accepted || outcome instanceof Rejected)) {
          answered = false;
        }
      }
    }

    private SendOutcome said(Outgoing message) {
      try {
        return exchange.apply(message);
      } catch (RuntimeException e) {
        LOG.warn("an exchange failed", e);
        return NEVER_HEARD;
      }
    }

    /** Nothing is begun from here on. */
    List<SendOutcome> told() {
      int count = Math.min(begun.getAndAdd(batch.size()), batch.size());
      var outcomes = new ArrayList<SendOutcome>(count);
      for (int at = 0; at < count; at++) {
        var outcome = told.get(at);
        outcomes.add(outcome == null ? NEVER_HEARD : outcome);
      }
      return outcomes;
    }
  }
}
