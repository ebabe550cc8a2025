package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import java.util.Set;
import org.jsmpp.extra.NegativeResponseException;
import org.jspecify.annotations.Nullable;

/** What a carrier's command status means for a message (SMPP 3.4 §5.1.3). */
final class SmppAnswers {

  /** Bind failed, wrong password, wrong system. */
  private static final Set<Integer> WHO_ARE_YOU = Set.of(0x0D, 0x0E, 0x0F);

  /** The queue is full, or we are too fast. */
  private static final Set<Integer> NOT_NOW = Set.of(0x14, 0x58);

  /** It broke, and nobody says what it did before. */
  private static final Set<Integer> BROKE = Set.of(0x08, 0x64, 0xFF);

  /** Not a number. */
  private static final Set<Integer> NOBODY = Set.of(0x0B, 0x1F, 0x33);

  /** Length, alphabet or header of the text. */
  private static final Set<Integer> CONTENT = Set.of(0x01, 0x43, 0xC2, 0xC4);

  private SmppAnswers() {}

  static SendOutcome refused(int status) {
    var said = "0x%02X".formatted(status);
    if (WHO_ARE_YOU.contains(status)) {
      return new SendOutcome.Unauthorised(said);
    }
    if (NOT_NOW.contains(status)) {
      return new SendOutcome.Throttled(null, said);
    }
    return BROKE.contains(status)
        ? new SendOutcome.Unknown(said)
        : new SendOutcome.Rejected(reason(status), said);
  }

  /** Why there is no line: the carrier's word, or that nobody answers. */
  static SendOutcome unbound(Throwable failure) {
    var status = status(failure);
    boolean known = status != null && WHO_ARE_YOU.contains(status);
    return known
        ? new SendOutcome.Unauthorised("0x%02X".formatted(status))
        : new SendOutcome.Unreachable(failure.getClass().getSimpleName());
  }

  private static @Nullable Integer status(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NegativeResponseException refused) {
        return refused.getCommandStatus();
      }
    }
    return null;
  }

  private static RejectReason reason(int status) {
    if (NOBODY.contains(status)) {
      return RejectReason.ADDRESS;
    }
    return CONTENT.contains(status) ? RejectReason.CONTENT : RejectReason.POLICY;
  }
}
