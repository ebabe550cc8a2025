package dev.puntual.messaging.email;

import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.platform.jobs.OtherTime;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens the line to a mail server: a socket of ours that does not wait to fill packets (a mail is a
 * conversation of small ones), with an end to every wait, encrypted as the settings say and never
 * with a certificate that nobody vouches for.
 */
final class Dialer {

  private static final int CONNECT_MILLIS = 10_000;

  private final SSLSocketFactory encryption;
  private final Duration patience;
  private final @Nullable Login login;

  /**
   * @param encryption whose certificates we believe
   * @param patience how long we wait for any one answer
   */
  Dialer(SSLSocketFactory encryption, Duration patience) {
    this(encryption, patience, null);
  }

  private Dialer(SSLSocketFactory encryption, Duration patience, @Nullable Login login) {
    this.encryption = encryption;
    this.patience = patience;
    this.login = login;
  }

  /** The same, which says a token instead of a password. */
  Dialer with(Login other) {
    return new Dialer(encryption, patience, other);
  }

  /** What a session of this server goes by. */
  Session session(MailServer server) {
    var settings = new Properties();
    settings.put("mail.smtp.from", server.fromAddress());
    settings.put("mail.smtp.localhost", server.domain());
    settings.put("mail.smtp.quitwait", "false");
    settings.put("mail.smtp.ssl.socketFactory", encryption);
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    if (server.security() == Security.STARTTLS) {
      settings.put("mail.smtp.starttls.enable", "true");
      settings.put("mail.smtp.starttls.required", "true");
    }
    if (login != null) {
      settings.put("mail.smtp.auth.mechanisms", "XOAUTH2");
    }
    return Session.getInstance(settings);
  }

  /** A transport that has greeted, encrypted and logged in, and the socket below it. */
  record Connected(PhasedTransport transport, Socket socket) {}

  /**
   * @throws IOException or MessagingException for all that {@link ConnectFailure} can name
   */
  Connected connect(Session session, MailServer server) throws IOException, MessagingException {
    if (OtherTime.now().isPresent()) {
      throw new IOException("nothing leaves a sandbox");
    }
    var user = server.username().isEmpty() ? null : server.username();
    var password = password(server);
    var socket = dial(server);
    boolean stands = false;
    try {
      var name = new URLName("smtp", server.host(), server.port(), null, user, password);
      var transport = new PhasedTransport(session, name);
      transport.connect(socket);
      stands = true;
      return new Connected(transport, socket);
    } catch (AuthenticationFailedException refused) {
      if (login != null) {
        login.refused();
      }
      throw refused;
    } finally {
      if (!stands) {
        socket.close();
      }
    }
  }

  /** A token is fetched before anybody is called: without one there is nothing to say there. */
  private @Nullable String password(MailServer server) throws MessagingException {
    if (login != null) {
      return login.token();
    }
    return server.username().isEmpty() ? null : server.password();
  }

  private Socket dial(MailServer server) throws IOException {
    var address = new InetSocketAddress(server.host(), server.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(server.host());
    }
    var socket = new Socket();
    boolean stands = false;
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      socket.connect(address, CONNECT_MILLIS);
      var line = server.security() == Security.TLS ? encrypted(socket, server) : socket;
      stands = true;
      return line;
    } finally {
      if (!stands) {
        socket.close();
      }
    }
  }

  private SSLSocket encrypted(Socket socket, MailServer server) throws IOException {
    var line = (SSLSocket) encryption.createSocket(socket, server.host(), server.port(), true);
    var parameters = line.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    line.setSSLParameters(parameters);
    line.startHandshake();
    return line;
  }
}
