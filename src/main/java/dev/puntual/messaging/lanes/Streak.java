package dev.puntual.messaging.lanes;

import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unauthorised;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.messaging.Trouble;
import java.util.Optional;

/**
 * Notices when it is not the messages but the way out: a server that is silent three times in a row
 * or refuses ten would spoil the whole queue one by one. Used by all couriers of a round, and
 * carried on to the next.
 */
final class Streak {

  private static final int SILENT_OR_GONE = 3;
  private static final int REFUSED = 10;

  private int silent;
  private int gone;
  private int throttled;
  private int refused;
  private boolean answered;

  Streak(Counts before) {
    silent = before.silent();
    gone = before.gone();
    throttled = before.throttled();
    refused = before.refused();
  }

  /**
   * What came in a row until now, for the next round: an account that may say little needs many.
   */
  record Counts(int silent, int gone, int throttled, int refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Short[] counts) {
      return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    Short[] array() {
      return new Short[] {(short) silent, (short) gone, (short) throttled, (short) refused};
    }
  }

  synchronized Counts counts() {
    return new Counts(
        Math.min(silent, SILENT_OR_GONE),
        Math.min(gone, SILENT_OR_GONE),
        Math.min(throttled, REFUSED),
        Math.min(refused, REFUSED));
  }

  /** Whether the provider said yes or no to a message since the round began. */
  synchronized boolean answered() {
    return answered;
  }

  synchronized Optional<Trouble> after(SendOutcome outcome) {
    switch (outcome) {
      case Accepted _ -> {
        silent = gone = throttled = refused = 0;
        answered = true;
      }
      case Rejected(var reason, _) when reason == RejectReason.POLICY -> refused++;
      case Rejected _ -> {
        silent = gone = throttled = 0;
        answered = true;
      }
      case Throttled _ -> throttled++;
      case Unauthorised _ -> {
        return Optional.of(Trouble.AUTH);
      }
      case Unreachable _ -> gone++;
      case Unknown _ -> silent++;
    }
    if (silent >= SILENT_OR_GONE) {
      return Optional.of(Trouble.SILENT);
    }
    if (gone >= SILENT_OR_GONE) {
      return Optional.of(Trouble.BROKEN);
    }
    if (throttled >= REFUSED) {
      return Optional.of(Trouble.THROTTLED);
    }
    return refused >= REFUSED ? Optional.of(Trouble.REFUSING) : Optional.empty();
  }
}
