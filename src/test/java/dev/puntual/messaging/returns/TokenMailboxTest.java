package dev.puntual.messaging.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.MailGrant;
import dev.puntual.messaging.email.MailGrant.Granter;
import dev.puntual.messaging.email.MailGrants;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailTokens;
import dev.puntual.messaging.returns.BoxTrial.Result;
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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** IMAP by XOAUTH2: a mailbox that opens to tokens alone. */
@Timeout(120)
class TokenMailboxTest {

  private final TenantId tenant = TenantId.fresh();
  private final TenantTransactions transactions = TestDatabase.transactions();
  private final TurnableClock clock =
      TurnableClock.standingAt(Instant.parse("2026-03-10T16:00:00Z"));
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final TokenMailbox mailbox = TokenMailbox.opening("cuentas@empresa.example", "token-1");
  private final Outbound outbound = new Outbound(Outbound.Limits.usual());
  private HttpServer desk;
  private MailGrants grants;
  private BoxTrial trial;

  @BeforeEach
  void open(@TempDir Path home) throws IOException {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/",
        call -> {
          asked.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var bytes =
              "{\"access_token\":\"token-1\",\"expires_in\":3600}".getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    desk.start();
    grants = new MailGrants(Secrets.open("", home), clock);
    var at = URI.create("http://127.0.0.1:" + desk.getAddress().getPort() + "/token");
    var tokens = new MailTokens(outbound, grants, transactions, clock).at(at);
    var encryption = (SSLSocketFactory) SSLSocketFactory.getDefault();
    trial = new BoxTrial(new BoxDoor(encryption, new MailLogins(grants, tokens, transactions)));
  }

  @AfterEach
  void close() throws IOException {
    mailbox.close();
    desk.stop(0);
    outbound.close();
  }

  @Test
  void aBoxWithoutAPasswordOpensByATokenThatMayRead() {
    granted();

    assertThat(opened()).isEqualTo(new Result.Opens(3));
    assertThat(asked).singleElement().asString().contains("IMAP.AccessAsUser.All");
    assertThat(mailbox.heard()).noneMatch(said -> said.contains(" LOGIN "));
  }

  @Test
  void aTokenThatTheServerRefusesIsFetchedAnewTheNextTime() {
    granted();
    mailbox.believes("another");
    assertThat(opened()).isInstanceOf(Result.Failed.class);
    mailbox.believes("token-1");

    assertThat(opened()).isEqualTo(new Result.Opens(3));
    assertThat(asked).hasSize(2);
  }

  @Test
  void withoutAPasswordAndWithoutAGrantThePageSaysWhatToDo() {
    assertThat(opened())
        .isInstanceOfSatisfying(
            Result.Failed.class, it -> assertThat(it.code()).isEqualTo("grant"));
    assertThat(mailbox.heard()).as("the server is not bothered").isEmpty();
  }

  private void granted() {
    var grant = new MailGrant(Granter.MICROSOFT, "empresa.example", "app-1", "s", "refresh-1");
    transactions.run(tenant, tx -> grants.set(tx, grant));
  }

  private Result opened() {
    return trial.open(
        tenant,
        new Box(
            "127.0.0.1",
            mailbox.port(),
            Security.NONE,
            "cuentas@empresa.example",
            "",
            "INBOX",
            "rebotes@empresa.example"));
  }
}
