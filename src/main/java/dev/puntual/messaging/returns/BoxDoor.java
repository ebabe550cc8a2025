package dev.puntual.messaging.returns;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.Login;
import dev.puntual.messaging.email.Login.NoToken;
import dev.puntual.messaging.email.MailLogins;
import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLSocketFactory;

/** Opens companies' mailboxes: by password, or by what their mail provider granted. */
final class BoxDoor {

  private final SSLSocketFactory encryption;
  private final MailLogins logins;

  /**
   * @param encryption whose certificates we believe
   */
  BoxDoor(SSLSocketFactory encryption, MailLogins logins) {
    this.encryption = encryption;
    this.logins = logins;
  }

  /**
   * @throws IOException in the time of a sandbox
   * @throws NoToken where a box has no password and nothing is granted any more
   * @throws MessagingException for all that can be named of a connection, and for a missing folder
   */
  BoxLine open(TenantId tenant, Box box) throws IOException, MessagingException {
    return BoxLine.open(box, encryption, box.byGrant() ? login(tenant) : null);
  }

  private Login login(TenantId tenant) throws NoToken {
    var login = logins.reading(tenant);
    if (login.isEmpty()) {
      throw Login.none();
    }
    return login.get();
  }
}
