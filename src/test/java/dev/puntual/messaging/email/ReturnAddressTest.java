package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EM-7 on the wire: whom a server tells that a letter did not arrive. */
class ReturnAddressTest {

  private static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");

  private final TenantId tenant = TenantId.fresh();
  private final TestMailServer server = TestMailServer.start();
  @TempDir private Path home;

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void eachLetterHasItsOwnAddressToComeBackTo() {
    var first = Ids.next();
    var second = Ids.next();

    send("rebotes@norte.example", first, second);

    assertThat(server.heardInPlain())
        .contains(
            "MAIL FROM:<rebotes+" + mark(first) + "@norte.example>",
            "MAIL FROM:<rebotes+" + mark(second) + "@norte.example>");
    assertThat(server.mails().getFirst())
        .contains("From: Norte <cuentas@norte.example>", "Reply-To: Norte <rebotes@norte.example>")
        .contains("Message-ID: <" + mark(first) + "@norte.example>");
  }

  @Test
  void aServerThatOffersReportsIsAskedForFailuresWithoutTheLetter() {
    server.answering("EHLO", "250-test\r\n250 DSN");

    send("rebotes@norte.example", Ids.next());

    assertThat(server.heardInPlain())
        .anyMatch(said -> said.startsWith("MAIL FROM:") && said.endsWith("RET=HDRS"))
        .contains("RCPT TO:<ana@cliente.example> NOTIFY=FAILURE");
  }

  @Test
  void whileNobodyReadsWhatComesBackTheSenderIsTold() {
    send("", Ids.next());

    assertThat(server.heardInPlain()).contains("MAIL FROM:<cuentas@norte.example>");
    assertThat(server.mails().getFirst()).doesNotContain("Reply-To");
  }

  private void send(String returns, UUID... messages) {
    var named =
        new MailServer(
            "127.0.0.1",
            server.port(),
            Security.NONE,
            "",
            "",
            "cuentas@norte.example",
            "Norte",
            returns);
    var dialer =
        new Dialer((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(30));
    var post =
        new SmtpPost(
            tenant,
            named,
            dialer,
            new KeptLines(),
            () -> NOW,
            new SmtpPost.Finish(marks(), Craft.PLAIN, null));
    var line = ((Opened.Ready) post.open()).line();
    line.send(
        List.of(messages).stream()
            .map(id -> new Outgoing(id, 1, "Ana", "ana@cliente.example", letter()))
            .toList());
  }

  private String mark(UUID message) {
    return marks().of(tenant, message);
  }

  private ReturnMark marks() {
    return new ReturnMark(Secrets.open("", home));
  }

  private static Composed letter() {
    return new Composed(
        "es",
        "Norte",
        "Luisa",
        "Su cuenta",
        List.of(new Block(Kind.TEXT, "Buen día")),
        List.of("Documento", "Saldo"),
        List.of(List.of("A-100", "$10.00 MXN")),
        "$10.00 MXN",
        "https://pagos.example/p/abc");
  }
}
