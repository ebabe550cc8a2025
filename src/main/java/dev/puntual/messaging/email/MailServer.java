package dev.puntual.messaging.email;

import java.util.Locale;

/**
 * Where a company's e-mail leaves.
 *
 * @param username empty when the server asks for none
 * @param password open; never shown, logged or compared in text form
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String username,
    String password,
    String fromAddress,
    String fromName) {

  /** How the line to the server is protected. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The part of the sender's address that we answer for. */
  String domain() {
    return fromAddress.substring(fromAddress.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + " " + security + "]";
  }
}
