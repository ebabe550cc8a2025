package dev.puntual.messaging;

import java.util.Locale;

/** Why a provider refused a message for good. */
public enum RejectReason {
  /** Nobody there: the server said plainly that the address is wrong or gone. */
  ADDRESS,
  /** This recipient was refused, but not plainly for want of one: perhaps it is about us. */
  RECIPIENT,
  /** The person told their provider to let none of our messages through. */
  STOPPED,
  /** The mailbox is full or closed. */
  MAILBOX,
  /** The message itself: too large, or judged unwanted. */
  CONTENT,
  /** We may not send this way: sender or relay refused. */
  POLICY;

  /** The text that {@code message.reason} carries, such as {@code rejected_address}. */
  public String code() {
    return "rejected_" + name().toLowerCase(Locale.ROOT);
  }
}
