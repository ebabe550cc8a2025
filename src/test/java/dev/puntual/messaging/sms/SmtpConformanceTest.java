package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.email.SmtpProvider;
import dev.puntual.messaging.email.TestMailServer;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Letters by SMTP, against a mail server that does as it is told. */
class SmtpConformanceTest extends ProviderConformance {

  private final TestMailServer server =
      TestMailServer.start().answering(said -> login(said, new Fate.Arrives()));

  @AfterEach
  void hangUp() throws IOException {
    server.close();
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return new SmtpProvider(base.getPort() == 1 ? 1 : server.port());
  }

  @Override
  String to() {
    return "ana@cliente.example";
  }

  @Override
  Account account() {
    return of("ficha");
  }

  @Override
  Account stranger() {
    return of("otra");
  }

  /** A server says that it is too fast, and not for how long. */
  @Override
  @Nullable Duration ofThrottle() {
    return null;
  }

  @Override
  int nobodyCode() {
    return 550;
  }

  @Override
  void fate(Fate fate) {
    server.answering(said -> login(said, fate));
  }

  /** Knows one user, by one password. */
  private static String login(String said, Fate fate) {
    if (said.startsWith("EHLO")) {
      return "250-test\r\n250 AUTH PLAIN";
    }
    if (said.startsWith("AUTH")) {
      var told = Base64.getMimeDecoder().decode(said.substring(said.lastIndexOf(' ') + 1));
      boolean known = new String(told, StandardCharsets.UTF_8).endsWith("\0ficha");
      return known ? "235 2.7.0 welcome" : "535 5.7.8 wrong";
    }
    return switch (fate) {
      case Fate.Refused(_, var code) when said.startsWith("RCPT") -> code + " 5.1.1 nobody";
      case Fate.Throttled _ when said.startsWith("RCPT") -> "450 4.7.1 later";
      case Fate.Hangs _ when said.equals(".") -> TestMailServer.DROP;
      case Fate.Breaks _ when said.equals(".") -> TestMailServer.HANG;
      default -> said;
    };
  }

  private static Account of(String password) {
    return new Account("smtp", "cuentas@empresa.example", Map.of("password", password));
  }
}
