package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What we ask of a server before it hears a password or a letter. */
@Timeout(120)
class EncryptedLineTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-10T16:00:00Z"));
  private static final TestCertificate OURS = TestCertificate.of("localhost");
  private static final TestCertificate ELSEWHERE = TestCertificate.of("mail.elsewhere.example");
  private static final SSLSocketFactory PUBLIC = (SSLSocketFactory) SSLSocketFactory.getDefault();

  private final KeptLines lines = new KeptLines();
  private TestMailServer server = TestMailServer.start();

  @AfterEach
  void hangUp() throws IOException {
    lines.retireAll();
    server.close();
  }

  @Test
  void underStarttlsALetterLeavesAndNothingButTheOfferIsHeardInPlain() {
    server.encryptingWith(OURS.context().getSocketFactory());

    assertThat(send(Security.STARTTLS)).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
    assertThat(server.heardInPlain()).containsExactly("EHLO empresa.example", "STARTTLS");
  }

  @Test
  void underTlsFromTheFirstByteALetterLeavesAndNothingIsHeardInPlain() throws IOException {
    encryptsFromTheStart(OURS);

    assertThat(send(Security.TLS)).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
    assertThat(server.heardInPlain()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyVouchesForEndsTheLineBeforeThePassword() throws IOException {
    server.encryptingWith(OURS.context().getSocketFactory());
    assertThat(trouble(Security.STARTTLS, PUBLIC)).isEqualTo(Trouble.TLS);
    assertThat(server.heardInPlain()).containsExactly("EHLO empresa.example", "STARTTLS");
    assertThat(server.mails()).isEmpty();

    encryptsFromTheStart(OURS);
    assertThat(trouble(Security.TLS, PUBLIC)).isEqualTo(Trouble.TLS);
    assertThat(server.heardInPlain()).isEmpty();
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aCertificateOfAnotherNameIsNotThisServers() throws IOException {
    var believed = ELSEWHERE.context().getSocketFactory();
    server.encryptingWith(believed);
    assertThat(trouble(Security.STARTTLS, believed)).isEqualTo(Trouble.TLS);
    assertThat(server.heardInPlain()).containsExactly("EHLO empresa.example", "STARTTLS");

    encryptsFromTheStart(ELSEWHERE);
    assertThat(trouble(Security.TLS, believed)).isEqualTo(Trouble.TLS);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aServerThatOffersNoEncryptionHearsNoPassword() {
    assertThat(trouble(Security.STARTTLS, PUBLIC)).isEqualTo(Trouble.TLS);
    assertThat(server.heardInPlain())
        .startsWith("EHLO empresa.example")
        .noneMatch(said -> said.startsWith("AUTH") || said.startsWith("MAIL"));
  }

  @Test
  void aServerThatTakesItsOfferBackHearsNoPassword() {
    server.encryptingWith(OURS.context().getSocketFactory());
    server.answering("STARTTLS", "454 not now");

    assertThat(trouble(Security.STARTTLS, OURS.context().getSocketFactory()))
        .isEqualTo(Trouble.BROKEN);
    assertThat(server.heardInPlain())
        .noneMatch(said -> said.startsWith("AUTH") || said.startsWith("MAIL"));
  }

  private void encryptsFromTheStart(TestCertificate certificate) throws IOException {
    server.close();
    server =
        TestMailServer.over(
            certificate
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  private Object send(Security security) {
    var opened = (Opened.Ready) post(security, OURS.context().getSocketFactory()).open();
    return opened.line().send(List.of(mail())).getFirst();
  }

  private Trouble trouble(Security security, SSLSocketFactory believed) {
    return switch (post(security, believed).open()) {
      case Opened.Refused(var trouble, _) -> trouble;
      case Opened.Ready ready -> throw new AssertionError("opened " + ready);
    };
  }

  private SmtpPost post(Security security, SSLSocketFactory believed) {
    var named =
        new MailServer(
            "localhost",
            server.port(),
            security,
            "luisa",
            "secret",
            "cuentas@empresa.example",
            "Ferretería del Norte");
    var dialer = new Dialer(believed, Duration.ofSeconds(30));
    return new SmtpPost(
        new TenantId(new java.util.UUID(1, 1)), named, dialer, lines, CLOCK, SmtpPost.Finish.NONE);
  }

  private static Outgoing mail() {
    var letter =
        new Composed(
            "es",
            "Ferretería del Norte",
            "Luisa",
            "Su cuenta",
            List.of(new Block(Kind.TEXT, "Buen día")),
            List.of("Documento", "Saldo"),
            List.of(List.of("A-100", "$10.00 MXN")),
            "$10.00 MXN",
            "https://pagos.example/p/abc");
    return new Outgoing(Ids.next(), 1, "Ana", "ana@cliente.example", letter);
  }
}
