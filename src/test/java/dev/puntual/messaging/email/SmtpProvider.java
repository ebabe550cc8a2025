package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/**
 * Letters by SMTP as the conformance tests of providers ask for them, one letter and one line at a
 * time. Of an account the key {@code port} says where, and {@code password} who.
 */
public final class SmtpProvider implements Provider {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-10T16:00:00Z"));

  private final int port;

  /**
   * @param port at which the server is
   */
  public SmtpProvider(int port) {
    this.port = port;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public List<String> keys() {
    return List.of("password");
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var lines = new KeptLines();
    var server =
        new MailServer(
            "127.0.0.1",
            port,
            Security.NONE,
            "luisa",
            account.key("password"),
            "cuentas@empresa.example",
            "Ferretería");
    var dialer =
        new Dialer((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5));
    var post =
        new SmtpPost(
            new TenantId(new UUID(1, 1)), server, dialer, lines, CLOCK, SmtpPost.Finish.NONE);
    try {
      return switch (post.open()) {
        case Opened.Refused(var trouble, var detail) -> refused(trouble, detail);
        case Opened.Ready(var line) ->
            line.send(List.of(mail(slip))).stream()
                .findFirst()
                .orElseGet(() -> refused(line.trouble().orElse(Trouble.BROKEN), ""));
      };
    } finally {
      lines.retireAll();
    }
  }

  private static SendOutcome refused(Trouble trouble, String detail) {
    return trouble.needsPerson()
        ? new SendOutcome.Unauthorised(detail)
        : new SendOutcome.Unreachable(detail);
  }

  private static Outgoing mail(Slip slip) {
    var letter =
        new Composed(
            "es",
            "Ferretería",
            "Luisa",
            "Su cuenta",
            List.of(new Block(Kind.TEXT, slip.text())),
            List.of(),
            List.of(),
            "$10.00 MXN",
            "https://pagos.example/p/abc");
    return new Outgoing(slip.messageId(), 1, "Ana", slip.to(), letter);
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    return new Heard.Forged("a mail server never calls");
  }
}
