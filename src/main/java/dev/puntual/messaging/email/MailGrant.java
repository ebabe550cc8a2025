package dev.puntual.messaging.email;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * That a provider lets us send for one of its people without knowing their password (OAuth 2.0).
 *
 * @param directory of the company at Microsoft; elsewhere empty
 * @param secret of the program that was registered there; may be empty
 * @param refresh with which tokens are fetched; never shown or logged
 */
public record MailGrant(
    Granter provider, String directory, String clientId, String secret, String refresh) {

  /** Who gives tokens. */
  public enum Granter {
    MICROSOFT(
        "https://outlook.office.com/SMTP.Send offline_access",
        "https://outlook.office.com/IMAP.AccessAsUser.All offline_access"),
    GOOGLE("https://mail.google.com/", "https://mail.google.com/");

    private final String sending;
    private final String reading;

    Granter(String sending, String reading) {
      this.sending = sending;
      this.reading = reading;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a token lets one do. */
    String scope(Login.Use use) {
      return use == Login.Use.READ ? reading : sending;
    }

    /** Where tokens are fetched. */
    URI desk(String directory) {
      return switch (this) {
        case MICROSOFT ->
            URI.create("https://login.microsoftonline.com/" + directory + "/oauth2/v2.0/token");
        case GOOGLE -> URI.create("https://oauth2.googleapis.com/token");
      };
    }

    public static Optional<Granter> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** The same with what the provider gave instead of the refresh token. */
  MailGrant renewed(String other) {
    return new MailGrant(provider, directory, clientId, secret, other);
  }

  @Override
  public String toString() {
    return "MailGrant[" + provider + "]";
  }
}
