package dev.puntual.messaging.email;

import java.util.Locale;

/**
 * Where a company's e-mail leaves.
 *
 * @param username empty when the server asks for none
 * @param password open; never shown, logged or compared in text form
 * @param returnAddress where reports of letters that did not arrive are read, each letter's mark
 *     set behind its name with a plus; empty when nobody reads them
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String username,
    String password,
    String fromAddress,
    String fromName,
    String returnAddress) {

  /** A server of a company that has nobody read what comes back. */
  public MailServer(
      String host,
      int port,
      Security security,
      String username,
      String password,
      String fromAddress,
      String fromName) {
    this(host, port, security, username, password, fromAddress, fromName, "");
  }

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
  public String domain() {
    return fromAddress.substring(fromAddress.lastIndexOf('@') + 1);
  }

  /** The address that reports about one letter go to; empty when nobody reads them. */
  String returnAddressOf(String mark) {
    int at = returnAddress.lastIndexOf('@');
    return at < 1 ? "" : returnAddress.substring(0, at) + "+" + mark + returnAddress.substring(at);
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + " " + security + "]";
  }
}
