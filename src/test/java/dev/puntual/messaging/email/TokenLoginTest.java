package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailGrant.Granter;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.secrets.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk for tokens in this process, and a mail server that takes nothing but its tokens. */
@Timeout(120)
class TokenLoginTest {

  private static final MailGrant GRANT =
      new MailGrant(Granter.MICROSOFT, "empresa.example", "app-1", "s3cr3t+&", "refresh-1");

  private final TenantId tenant = TenantId.fresh();
  private final TenantTransactions transactions = TestDatabase.transactions();
  private final TurnableClock clock =
      TurnableClock.standingAt(Instant.parse("2026-03-10T16:00:00Z"));
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final TestMailServer server = TestMailServer.start();
  private final KeptLines lines = new KeptLines();
  private final Outbound outbound = new Outbound(Outbound.Limits.usual());
  private HttpServer desk;
  private volatile int status = 200;
  private volatile String answer = "{\"access_token\":\"token-1\",\"expires_in\":3600}";
  private volatile String believed = "token-1";
  private MailGrants grants;
  private MailTokens tokens;

  @BeforeEach
  void open(@TempDir Path home) throws IOException {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/",
        call -> {
          asked.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(status, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    desk.start();
    grants = new MailGrants(Secrets.open("", home), clock);
    var at = URI.create("http://127.0.0.1:" + desk.getAddress().getPort() + "/token");
    tokens = new MailTokens(outbound, grants, transactions, clock).at(at);
    server.answering(
        said ->
            switch (said) {
              case "EHLO empresa.example" -> "250-test\r\n250 AUTH XOAUTH2";
              case String s when s.equals("AUTH XOAUTH2 " + bearer(believed)) -> "235 2.7.0 ok";
              case String s when s.startsWith("AUTH") -> "535 5.7.3 no";
              default -> said;
            });
  }

  @AfterEach
  void close() throws IOException {
    lines.retireAll();
    server.close();
    desk.stop(0);
    outbound.close();
  }

  @Test
  void aMailLeavesWithATokenInsteadOfAPassword() {
    assertThat(send()).isInstanceOf(Accepted.class);

    assertThat(asked)
        .singleElement()
        .asString()
        .contains(
            "grant_type=refresh_token",
            "refresh_token=refresh-1",
            "client_secret=s3cr3t%2B%26",
            "SMTP.Send");
  }

  @Test
  void aTokenServesUntilItEndsAndIsThenFetchedAnew() {
    send();
    lines.retireAll();
    send();
    assertThat(asked).hasSize(1);
    clock.forward(Duration.ofMinutes(59));
    answer = "{\"access_token\":\"token-2\",\"expires_in\":3600}";
    believed = "token-2";
    lines.retireAll();

    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void manyHandsFetchOneToken() throws Exception {
    var login = tokens.login(tenant, GRANT);
    var got = new ArrayList<Future<String>>();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20).forEach(_ -> got.add(hands.submit(login::token)));
    }
    for (var one : got) {
      assertThat(one.get()).isEqualTo("token-1");
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void aTokenThatTheServerRefusesIsNotTriedTwice() {
    believed = "another";
    assertThat(trouble()).isEqualTo(Trouble.AUTH);
    believed = "token-1";

    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void whyThereIsNoTokenIsSaidSoThatAPersonKnowsWhatToDo() {
    status = 400;
    answer = "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS700082 expired\"}";
    assertThat(trouble()).isEqualTo(Trouble.GRANT);
    answer = "{\"error\":\"invalid_client\"}";
    assertThat(trouble()).isEqualTo(Trouble.CLIENT);
    status = 503;
    assertThat(trouble()).isEqualTo(Trouble.THROTTLED);
    status = 200;
    answer = "<html>";
    assertThat(trouble()).isEqualTo(Trouble.BROKEN);
    assertThat(server.connections()).as("the mail server is not bothered").isEqualTo(0);
  }

  @Test
  void aNewRefreshTokenReplacesTheOldOneSealed() {
    transactions.run(tenant, tx -> grants.set(tx, GRANT));
    answer = "{\"access_token\":\"token-1\",\"expires_in\":3600,\"refresh_token\":\"refresh-2\"}";

    send();

    MailGrant now = transactions.in(tenant, tx -> grants.of(tx).orElseThrow());
    assertThat(now.refresh()).isEqualTo("refresh-2");
    assertThat(now.secret()).isEqualTo(GRANT.secret());
    assertThat(now.toString()).doesNotContain("refresh").doesNotContain("s3cr3t");
  }

  private Object send() {
    return switch (post().open()) {
      case Opened.Refused(var trouble, var said) -> trouble + said;
      case Opened.Ready(var line) -> {
        try (line) {
          yield line.send(List.of(mail())).getFirst();
        }
      }
    };
  }

  private Trouble trouble() {
    lines.retireAll();
    return switch (post().open()) {
      case Opened.Refused(var trouble, _) -> trouble;
      case Opened.Ready ready -> throw new AssertionError("opened " + ready);
    };
  }

  private SmtpPost post() {
    var named =
        new MailServer(
            "127.0.0.1",
            server.port(),
            Security.NONE,
            "cuentas@empresa.example",
            "",
            "cuentas@empresa.example",
            "Empresa");
    var dialer =
        new Dialer((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(30))
            .with(tokens.login(tenant, GRANT));
    return new SmtpPost(tenant, named, dialer, lines, clock, SmtpPost.Finish.NONE);
  }

  private static String bearer(String token) {
    return Base64.getEncoder()
        .encodeToString(
            ("user=cuentas@empresa.example\u0001auth=Bearer " + token + "\u0001\u0001")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static Outgoing mail() {
    var letter =
        new Composed(
            "es",
            "Empresa",
            "",
            "Su cuenta",
            List.of(new Block(Block.Kind.TEXT, "Buen día")),
            List.of(),
            List.of(),
            "",
            "");
    return new Outgoing(Ids.next(), 1, "Ana", "ana@cliente.example", letter);
  }
}
