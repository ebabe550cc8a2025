package dev.puntual.messaging.email;

import dev.puntual.messaging.Trouble;
import jakarta.mail.MessagingException;

/**
 * A way to log in to a mail server without a password: with a token that lives for an hour or so.
 */
public interface Login {

  /** What a token is for: a provider may have granted the one and not the other. */
  enum Use {
    SEND,
    READ
  }

  /** What is said instead of a password; may call the provider and wait for it. */
  String token() throws NoToken;

  /** The server did not believe it: the next one is fetched anew. */
  void refused();

  /** Nothing was granted, or it was taken back. */
  static NoToken none() {
    return new NoToken(Trouble.GRANT, "nothing is granted");
  }

  /** Why there is no token. */
  final class NoToken extends MessagingException {

    private static final long serialVersionUID = 1L;

    private final Trouble why;

    /**
     * @param said the provider's own words; for people of the company, never for logs
     */
    NoToken(Trouble why, String said) {
      super(said);
      this.why = why;
    }

    Trouble why() {
      return why;
    }
  }
}
