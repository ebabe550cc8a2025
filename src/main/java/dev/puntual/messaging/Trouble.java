package dev.puntual.messaging;

import java.util.Locale;

/** Why nothing can leave just now. It is about the way out, never about one message. */
public enum Trouble {
  /** The server's name leads nowhere. */
  HOST_UNKNOWN,
  /** Nobody listens at that port. */
  REFUSED,
  /** No answer in time. */
  TIMEOUT,
  /** No agreement on encryption, or a certificate that nobody vouches for. */
  TLS,
  /** User or password wrong. */
  AUTH,
  /** The provider's grant, with which tokens are fetched, is not good any more. */
  GRANT,
  /** The provider that gives tokens does not know the program that asks. */
  CLIENT,
  /** The server does not let us write as this sender. */
  SENDER,
  /** The server asks us to slow down. */
  THROTTLED,
  /** It takes messages and then falls silent. */
  SILENT,
  /** It refuses one message after the other. */
  REFUSING,
  /** It speaks something else, or hung up. */
  BROKEN,
  /** The provider locked the account, or wants something of the company first. */
  LOCKED,
  /** The stored password cannot be opened with this installation's master key. */
  SEAL;

  /** Message key after {@code messaging.trouble.}, and {@code lane.trouble}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when only a change of settings helps, so that trying often would only annoy. */
  public boolean needsPerson() {
    return this == AUTH
        || this == GRANT
        || this == CLIENT
        || this == SENDER
        || this == TLS
        || this == SEAL
        || this == REFUSING
        || this == LOCKED;
  }
}
