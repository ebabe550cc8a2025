package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SmtpPostTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-10T16:00:00Z"));

  /** No system lends this port to whoever calls out, so that nobody can have come to it. */
  private static final int NOBODYS = 1;

  /** Nobody waits as long as this, however slow the machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Waited to its end, where a server never answers. */
  private static final Duration BRIEF = Duration.ofSeconds(3);

  private final TestMailServer server = TestMailServer.start();
  private final KeptLines lines = new KeptLines();

  @AfterEach
  void hangUp() throws IOException {
    lines.retireAll();
    server.close();
  }

  @Test
  void aServerThatSaysYesHasAccepted() {
    assertThat(send()).isEqualTo(new Accepted("2.0.0 Ok: queued as 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 nobody, ADDRESS",
    "RCPT, 550 No such user here, ADDRESS",
    "RCPT, 550 <ana@casa.example>: Recipient address rejected: User unknown in local table, ADDRESS",
    "RCPT, 553 what is that, RECIPIENT",
    "RCPT, 550 blocked by our list, RECIPIENT",
    "RCPT, 550 5.2.1 closed, MAILBOX",
    "RCPT, 552 full, MAILBOX",
    "RCPT, 550 5.7.1 no relay, POLICY",
    "MAIL, 552 too large, CONTENT",
    "DATA, 554 no, CONTENT",
    "., 554 5.7.1 looks like spam, POLICY",
    "., 552 5.3.4 too large, CONTENT"
  })
  void aRefusalForGoodIsNotTriedAgain(String at, String answer, RejectReason reason) {
    server.answering(at, answer);

    assertThat(send()).isEqualTo(new Rejected(reason, answer + "\n"));
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 450 later", "RCPT, 421 going down", "DATA, 451 busy", "., 452 no room"})
  void aRefusalForNowMayBeTriedAgain(String at, String answer) {
    server.answering(at, answer);

    assertThat(send()).isEqualTo(new Throttled(null, answer + "\n"));
  }

  @ParameterizedTest
  @CsvSource({"RCPT, <drop>", "DATA, <drop>", "RCPT, <hang>", "DATA, <hang>"})
  void aLineThatDiesBeforeTheClosingDotHandedNothingOver(String at, String fate) {
    server.answering(at, fate);

    assertThat(send(until(fate))).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({"<drop>", "<hang>"})
  void aLineThatDiesAfterTheClosingDotLeavesUsNotKnowing(String fate) {
    server.answering(".", fate);

    assertThat(send(until(fate))).isInstanceOf(Unknown.class);
    assertThat(server.mails()).as("it was spoken to its end").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "450 slow down, THROTTLED",
    "530 log in first, AUTH",
    "553 not as this sender, SENDER"
  })
  void aRefusalOfTheSenderIsAboutUsAndSpendsNoMessage(String answer, Trouble trouble) {
    server.answering("MAIL", answer);
    var line = open();

    assertThat(line.send(List.of(mail("ana@cliente.example")))).isEmpty();
    assertThat(line.trouble()).contains(trouble);
    assertThat(line.alive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"421 too many mails on this line", "<drop>"})
  void aLineThatEndsBetweenMailsSpendsNone(String fate) {
    var line = open();
    assertThat(line.send(List.of(mail("ana@cliente.example")))).hasSize(1);
    server.answering("MAIL", fate);

    assertThat(line.send(List.of(mail("beto@cliente.example")))).isEmpty();
    assertThat(line.alive()).isFalse();
    assertThat(line.trouble()).isEmpty();
  }

  @Test
  void aBatchGoesOnAfterOneBadAddress() {
    server.answering("RCPT TO:<nadie", "550 5.1.1 nobody");

    var outcomes =
        open()
            .send(
                Stream.of("ana@x.example", "nadie@x.example", "beto@x.example")
                    .map(SmtpPostTest::mail)
                    .toList());

    assertThat(outcomes)
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Accepted", "Rejected", "Accepted");
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-at-sign",
        "two@x.example, three@x.example",
        "ana@x.example\\r\\nBcc: all@x.example",
        "ana beto@x.example",
        "josé@x.example",
        "a@b@c@"
      })
  void whatIsNoAddressNeverReachesTheServer(String address) {
    var line = open();

    assertThat(line.send(List.of(mail(address.replace("\\r\\n", "\r\n")))))
        .singleElement()
        .isInstanceOf(Rejected.class);
    assertThat(server.mails()).isEmpty();
    assertThat(line.alive()).isTrue();
  }

  @Test
  void aNameOrSubjectCannotOpenAnotherHeader() {
    var letter = letter("Aviso\r\nBcc: todos@x.example");
    open()
        .send(
            List.of(
                new Outgoing(Ids.next(), 1, "Ana\r\nCc: otra@x.example", "ana@x.example", letter)));

    var headers = server.mails().getFirst().split("\n\n", 2)[0];
    assertThat(headers.lines()).noneMatch(l -> l.startsWith("Bcc") || l.startsWith("Cc"));
  }

  @Test
  void aLineIsKeptAndTakenAgain() {
    for (int i = 0; i < 5; i++) {
      try (var line = open()) {
        line.send(List.of(mail("ana@x.example")));
      }
    }

    assertThat(server.mails()).hasSize(5);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aLineCutFromOutsideWakesWhoeverWaitsOnIt() throws InterruptedException {
    server.answering(".", TestMailServer.HANG);
    var post = post(server.port(), Security.NONE, Duration.ofMinutes(5));
    var line = ((Opened.Ready) post.open()).line();
    var sending = Thread.ofVirtual().start(() -> line.send(List.of(mail("ana@x.example"))));
    while (server.mails().isEmpty()) {
      Thread.onSpinWait();
    }

    line.cut();

    assertThat(sending.join(Duration.ofSeconds(60))).isTrue();
    assertThat(line.alive()).isFalse();
  }

  @Test
  void whyNoLineStandsIsSaidInOneWord() {
    assertThat(trouble(server("no-such-host.invalid", 25, Security.NONE)))
        .isEqualTo(Trouble.HOST_UNKNOWN);
    assertThat(trouble(server("127.0.0.1", NOBODYS, Security.NONE))).isEqualTo(Trouble.REFUSED);
    assertThat(trouble(server("127.0.0.1", server.port(), Security.STARTTLS)))
        .isEqualTo(Trouble.TLS);
    assertThat(trouble(server("127.0.0.1", server.port(), Security.TLS))).isEqualTo(Trouble.TLS);

    server.answering("greeting", "554 not you");
    assertThat(trouble(server("127.0.0.1", server.port(), Security.NONE)))
        .isEqualTo(Trouble.BROKEN);
    server.answering("greeting", "421 too many");
    assertThat(trouble(server("127.0.0.1", server.port(), Security.NONE)))
        .isEqualTo(Trouble.THROTTLED);
    server.answering("greeting", TestMailServer.HANG);
    assertThat(trouble(server("127.0.0.1", server.port(), Security.NONE), BRIEF))
        .isEqualTo(Trouble.TIMEOUT);
  }

  @Test
  void aWrongPasswordIsSaidToBeOne() {
    server.answering(
        said ->
            switch (said) {
              case "EHLO empresa.example" -> "250-test\r\n250 AUTH PLAIN LOGIN";
              case String s when s.startsWith("AUTH") -> "535 5.7.8 wrong";
              default -> said;
            });
    var server = server("127.0.0.1", this.server.port(), Security.NONE);
    var named =
        new MailServer(
            server.host(),
            server.port(),
            server.security(),
            "luisa",
            "wrong",
            server.fromAddress(),
            server.fromName());

    assertThat(trouble(named)).isEqualTo(Trouble.AUTH);
  }

  private static Duration until(String fate) {
    return fate.equals(TestMailServer.HANG) ? BRIEF : PATIENCE;
  }

  private SendOutcome send() {
    return send(PATIENCE);
  }

  private SendOutcome send(Duration patience) {
    return open(patience).send(List.of(mail("ana@cliente.example"))).getFirst();
  }

  private Line open() {
    return open(PATIENCE);
  }

  private Line open(Duration patience) {
    return ((Opened.Ready) post(server.port(), Security.NONE, patience).open()).line();
  }

  private Trouble trouble(MailServer server) {
    return trouble(server, PATIENCE);
  }

  private Trouble trouble(MailServer server, Duration patience) {
    return switch (post(server, patience).open()) {
      case Opened.Refused(var trouble, _) -> trouble;
      case Opened.Ready ready -> throw new AssertionError("opened " + ready);
    };
  }

  private SmtpPost post(int port, Security security, Duration patience) {
    return post(server("127.0.0.1", port, security), patience);
  }

  private SmtpPost post(MailServer server, Duration patience) {
    var dialer = new Dialer((SSLSocketFactory) SSLSocketFactory.getDefault(), patience);
    return new SmtpPost(
        new TenantId(new java.util.UUID(1, 1)), server, dialer, lines, CLOCK, SmtpPost.Finish.NONE);
  }

  private static MailServer server(String host, int port, Security security) {
    return new MailServer(
        host, port, security, "", "", "cuentas@empresa.example", "Ferretería del Norte");
  }

  private static Outgoing mail(String address) {
    return new Outgoing(Ids.next(), 1, "Ana", address, letter("Su cuenta"));
  }

  private static Composed letter(String subject) {
    return new Composed(
        "es",
        "Ferretería del Norte",
        "Luisa",
        subject,
        List.of(new Block(Kind.TEXT, "Buen día"), new Block(Kind.LIST, "")),
        List.of("Documento", "Saldo"),
        List.of(List.of("A-100", "$10.00 MXN")),
        "$10.00 MXN",
        "https://pagos.example/p/abc");
  }
}
