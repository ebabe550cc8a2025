package dev.puntual.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider told us. Six answers, and callers must face all six. */
public sealed interface SendOutcome {

  /** The provider took it; the id is its own, for its support desk, and may be empty. */
  record Accepted(String providerId) implements SendOutcome {}

  /** It will never go out like this: another try of the same would be refused again. */
  record Rejected(RejectReason reason, String detail) implements SendOutcome {}

  /** Not now. Null when the provider did not say how long. */
  record Throttled(@Nullable Duration retryAfter, String detail) implements SendOutcome {}

  /** Certainly not handed over: the line failed before the message was complete. */
  record Unreachable(String detail) implements SendOutcome {}

  /** It does not believe us: nothing was handed over, and nothing will be until a person helps. */
  record Unauthorised(String detail) implements SendOutcome {}

  /** The line went dead after we spoke: it may have been sent. Never resend without asking. */
  record Unknown(String detail) implements SendOutcome {}
}
