package dev.puntual.messaging.returns;

import dev.puntual.messaging.email.MailServer.Security;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * How a mailbox is reached: with an end to every wait, encrypted as the settings say and never with
 * a certificate that nobody vouches for.
 */
final class BoxWay {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final String CHUNK_BYTES = Integer.toString(128 * 1024);

  private BoxWay() {}

  /**
   * @param token whether a token is said instead of a password
   */
  static Session to(Box box, SSLSocketFactory encryption, boolean token) {
    var settings = new Properties();
    settings.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
    settings.put("mail.imap.timeout", ANSWER_MILLIS);
    settings.put("mail.imap.fetchsize", CHUNK_BYTES);
    settings.put("mail.imap.peek", "true");
    settings.put("mail.imap.ssl.socketFactory", encryption);
    settings.put("mail.imap.ssl.checkserveridentity", "true");
    settings.put("mail.imap.ssl.enable", Boolean.toString(box.security() == Security.TLS));
    boolean upgrade = box.security() == Security.STARTTLS;
    settings.put("mail.imap.starttls.enable", Boolean.toString(upgrade));
    settings.put("mail.imap.starttls.required", Boolean.toString(upgrade));
    if (token) {
      settings.put("mail.imap.auth.mechanisms", "XOAUTH2");
    }
    return Session.getInstance(settings);
  }
}
