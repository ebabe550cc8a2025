package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Tempo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an account is ahead of its tempo. A value: the same facts give the same answer, whichever
 * process asks.
 *
 * @param paidUntil all that was sent would be paid for at this instant, had it left evenly; null
 *     when nothing ever was
 * @param slowedTo messages a second after the provider asked us to slow down; zero when it did not
 * @param slowedAt when it asked; read only where {@code slowedTo} is not zero
 * @param today how many left in the last twenty-four hours, whole hours counted
 */
record Meter(@Nullable Instant paidUntil, double slowedTo, @Nullable Instant slowedAt, int today) {

  static final Meter FRESH = new Meter(null, 0, null, 0);

  /** From half to whole in so long, evenly: nobody has to remember to speed up. */
  private static final Duration RECOVERY = Duration.ofMinutes(10);

  /** Requests of one moment that are all refused slow us down once. */
  private static final Duration ONE_MOMENT = Duration.ofSeconds(1);

  /** However often it asks: one message every so often still tries. */
  private static final double SLOWEST = 0.1;

  private static final double NANOS = 1e9;

  /** How many may leave at this instant; never negative. */
  int allowance(Tempo tempo, Instant now) {
    int left = tempo.daily() == 0 ? Integer.MAX_VALUE : Math.max(0, tempo.daily() - today);
    if (tempo.perSecond() == 0 || left == 0) {
      return left;
    }
    double saved = seconds(from(tempo, now), now) * rate(tempo, now);
    return (int) Math.clamp(Math.floor(saved + 1e-6), 0, left);
  }

  Meter spent(Tempo tempo, Instant now, int messages) {
    if (messages == 0) {
      return this;
    }
    var paid =
        tempo.perSecond() == 0
            ? paidUntil
            : from(tempo, now).plusNanos(Math.round(messages * NANOS / rate(tempo, now)));
    return new Meter(paid, slowedTo, slowedAt, today + messages);
  }

  /** When so many may leave, or as many as may be saved up; the day apart. */
  Instant when(Tempo tempo, Instant now, int messages) {
    if (tempo.perSecond() == 0) {
      return now;
    }
    double wanted = Math.min(messages, tempo.burst()) / rate(tempo, now);
    return from(tempo, now).plusNanos((long) Math.ceil(wanted * NANOS));
  }

  /** The provider asks us to slow down, and to say nothing for a while. */
  Meter throttled(Tempo tempo, Instant now, Duration hold) {
    var silent = now.plus(hold);
    var paid = paidUntil == null || paidUntil.isBefore(silent) ? silent : paidUntil;
    if (tempo.perSecond() == 0 || (slowedAt != null && now.isBefore(slowedAt.plus(ONE_MOMENT)))) {
      return new Meter(paid, slowedTo, slowedAt, today);
    }
    return new Meter(paid, Math.max(SLOWEST, rate(tempo, now) / 2), now, today);
  }

  /** Messages a second that count now. */
  double rate(Tempo tempo, Instant now) {
    if (slowedTo == 0 || slowedAt == null) {
      return tempo.perSecond();
    }
    double regained = tempo.perSecond() / 2 * seconds(slowedAt, now) / RECOVERY.toSeconds();
    return Math.min(tempo.perSecond(), slowedTo + Math.max(0, regained));
  }

  /** What was not used up is saved, but no more than the burst. */
  private Instant from(Tempo tempo, Instant now) {
    var most = now.minusNanos(Math.round(tempo.burst() * NANOS / rate(tempo, now)));
    return paidUntil == null || paidUntil.isBefore(most) ? most : paidUntil;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / NANOS;
  }
}
