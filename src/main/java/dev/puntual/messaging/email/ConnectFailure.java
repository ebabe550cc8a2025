package dev.puntual.messaging.email;

import dev.puntual.messaging.Trouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a line could not be opened, in words a person can act on. Two answers have no exception of
 * their own in the library and are known by its words: a greeting that asks to come back later, and
 * missing encryption.
 */
public final class ConnectFailure {

  private ConnectFailure() {}

  /** The most exact word for what went wrong on the way to a mail server. */
  public static Trouble of(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      switch (cause) {
        case Login.NoToken none -> {
          return none.why();
        }
        case AuthenticationFailedException _ -> {
          return Trouble.AUTH;
        }
        case UnknownHostException _ -> {
          return Trouble.HOST_UNKNOWN;
        }
        case ConnectException _, NoRouteToHostException _ -> {
          return Trouble.REFUSED;
        }
        case SocketTimeoutException _ -> {
          return Trouble.TIMEOUT;
        }
        case SSLException _ -> {
          return Trouble.TLS;
        }
        default -> {}
      }
    }
    var words = String.valueOf(failure.getMessage()).toUpperCase(Locale.ROOT);
    if (words.contains("RESPONSE: 4")) {
      return Trouble.THROTTLED;
    }
    return words.contains("TLS") ? Trouble.TLS : Trouble.BROKEN;
  }

  private static @Nullable Throwable next(Throwable cause) {
    if (cause instanceof MessagingException mail && mail.getNextException() != null) {
      return mail.getNextException();
    }
    return cause.getCause();
  }
}
