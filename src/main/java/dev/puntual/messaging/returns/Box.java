package dev.puntual.messaging.returns;

import dev.puntual.messaging.email.MailServer.Security;

/**
 * Where what comes back by mail is read.
 *
 * @param password open; never shown, logged or compared in text form; empty where a token is said
 *     instead
 * @param folder as the server names it, mostly {@code INBOX}
 * @param returnAddress where reports are sent to, at most {@link #LONGEST_NAME} characters before
 *     its sign, so that a letter's mark has room behind them (RFC 5321 §4.5.3.1.1)
 */
public record Box(
    String host,
    int port,
    Security security,
    String username,
    String password,
    String folder,
    String returnAddress) {

  /** 64 characters may stand before the sign; a mark and its plus take 53. */
  public static final int LONGEST_NAME = 11;

  /** Without a password it opens by what the company's mail provider granted. */
  public boolean byGrant() {
    return password.isEmpty();
  }

  /** The same box, whatever the password and the way to it. */
  boolean sameAs(Box other) {
    return host.equals(other.host)
        && username.equals(other.username)
        && folder.equals(other.folder);
  }

  @Override
  public String toString() {
    return "Box[" + host + ":" + port + " " + security + "]";
  }
}
