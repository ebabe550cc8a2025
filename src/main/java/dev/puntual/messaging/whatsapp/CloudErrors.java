package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.RejectReason;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta's codes mean for us
 * (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes). Only its codes count:
 * titles and HTTP statuses change between versions.
 */
final class CloudErrors {

  /** Too fast: of the app, the account, the number, the person, or for want of trust. */
  private static final Set<Integer> THROTTLED = Set.of(4, 80007, 130429, 131048, 131056);

  /** It does not believe us, or does not let this token write. */
  private static final Set<Integer> UNAUTHORISED = Set.of(0, 3, 10, 190);

  /** The account is locked, blocked, unpaid or not registered: a person must see to it at Meta. */
  private static final Set<Integer> STOPPED = Set.of(368, 131031, 131042, 133010);

  /** No WhatsApp at that number, or none that takes our messages. */
  private static final Set<Integer> NOBODY = Set.of(131026);

  /** The person told WhatsApp that they want no more from us. */
  private static final int OPTED_OUT = 131050;

  /** About this person or their country, now: another try of the same changes nothing. */
  private static final Set<Integer> RECIPIENT =
      Set.of(130472, 130497, 131021, 131030, 131047, 131049, 131062);

  /** The text itself: unknown there, paused, disabled, or not filled as it was approved. */
  private static final Set<Integer> TEMPLATE =
      Set.of(132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068, 132069);

  private CloudErrors() {}

  static boolean throttled(int code) {
    return THROTTLED.contains(code);
  }

  static boolean unauthorised(int code) {
    return UNAUTHORISED.contains(code) || (code >= 200 && code < 300) || stopped(code);
  }

  static boolean stopped(int code) {
    return STOPPED.contains(code);
  }

  static RejectReason reason(int code) {
    if (NOBODY.contains(code)) {
      return RejectReason.ADDRESS;
    }
    if (code == OPTED_OUT) {
      return RejectReason.STOPPED;
    }
    if (RECIPIENT.contains(code)) {
      return RejectReason.RECIPIENT;
    }
    return RejectReason.CONTENT;
  }

  static Kind kind(int code) {
    return code == OPTED_OUT ? Kind.STOPPED : NOBODY.contains(code) ? Kind.NOBODY : Kind.FAILED;
  }

  /** How a template stands of which one message was refused so; empty when it is not about it. */
  static Optional<TemplateState> template(int code) {
    if (!TEMPLATE.contains(code) || code == 132005) {
      return Optional.empty();
    }
    return Optional.of(code == 132016 ? TemplateState.DISABLED : TemplateState.PAUSED);
  }
}
