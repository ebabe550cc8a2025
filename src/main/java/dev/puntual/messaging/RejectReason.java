package dev.puntual.messaging;

import java.util.Locale;

/** Why a provider refused a message for good. */
public enum RejectReason {
  /** Nobody there: the address is wrong or gone. */
  ADDRESS,
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
