package dev.puntual.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a message stands. The last seven are ends, though a person may reopen four of them. */
public enum MessageState {
  /** Waits for its hour or its turn. */
  READY,
  /** Claimed; its intent is written, the provider's answer is not. */
  SENDING,
  /** The provider took it. */
  ACCEPTED,
  /** The provider refused it for good. */
  REJECTED,
  /** Nobody knows whether it arrived; a person decides. */
  UNKNOWN,
  /** Nothing was left to say when its turn came. */
  WITHDRAWN,
  /** Its last day passed before it could leave. */
  EXPIRED,
  /** The contact rules say no. */
  WITHHELD,
  /** The contact rules leave it to a person. */
  FOR_PERSON;

  /** As tables and addresses spell it. Message key after {@code messaging.state.}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MessageState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  /** True while its words may still be changed: it has not left, and may. */
  public boolean edits() {
    return this == READY || this == FOR_PERSON || this == WITHHELD;
  }

  /** True when a person may say what became of it, or ask for another try. */
  public boolean reopens() {
    return this == UNKNOWN || this == REJECTED || this == WITHHELD || this == FOR_PERSON;
  }
}
