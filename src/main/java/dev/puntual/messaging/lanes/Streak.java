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
 * or refuses ten would spoil the whole queue one by one. Used by all couriers of a round.
 */
final class Streak {

  private static final int SILENT_OR_GONE = 3;
  private static final int REFUSED = 10;

  private int silent;
  private int gone;
  private int throttled;
  private int refused;

  synchronized Optional<Trouble> after(SendOutcome outcome) {
    switch (outcome) {
      case Accepted _ -> silent = gone = throttled = refused = 0;
      case Rejected(var reason, _) when reason == RejectReason.POLICY -> refused++;
      case Rejected _ -> silent = gone = throttled = 0;
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
