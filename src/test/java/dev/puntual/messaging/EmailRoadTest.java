package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.ReturnMark;
import dev.puntual.platform.secrets.Secrets;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From request to a real mail server, and to the mailbox in the house. */
class EmailRoadTest {

  private final MessagingWorld world = new MessagingWorld();
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Secrets secrets;
  private MailServers servers;
  private EmailPosts posts;
  private Dispatcher dispatcher;

  @BeforeEach
  void open(@TempDir Path home) {
    greenMail.start();
    greenMail.setUser("luisa", "luisa", "clave-de-luisa");
    secrets = Secrets.open("", home);
    servers = new MailServers(secrets, world.clock);
    posts = world.posts(servers, secrets);
    dispatcher = world.dispatcher(posts, 3);
  }

  @AfterEach
  void close() {
    posts.close();
    greenMail.stop();
  }

  @Test
  void aMailArrivesWithBothPartsAndItsOwnName() throws MessagingException, IOException {
    named("luisa", "clave-de-luisa");
    var message = world.asksFor("Ana Ríos");

    dispatcher.drain(world.tenant);

    var mail = greenMail.getReceivedMessages()[0];
    assertThat(mail.getMessageID()).isEqualTo("<" + mark(message) + "@ferreteria.example>");
    assertThat(mail.getSubject()).isEqualTo("Un recordatorio de Ferretería del Norte");
    assertThat(mail.getFrom()[0].toString()).contains("cuentas@ferreteria.example");
    assertThat(mail.getAllRecipients()[0].toString()).contains("pagos@cliente.example");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(content(parts.getBodyPart(0), "text/plain"))
        .contains("Buen día, Ana Ríos:", "A-100", "$12,500.00 MXN", "https://pagos.example/p/abc");
    assertThat(content(parts.getBodyPart(1), "text/html"))
        .contains("Buen d&#237;a, Ana R&#237;os:", "A-101", "href=\"https://pagos.example/p/abc\"");
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  @Test
  void manyMailsArriveOnceEach() {
    named("luisa", "clave-de-luisa");
    IntStream.range(0, 120).forEach(i -> world.asksFor("N" + i));

    dispatcher.drain(world.tenant);

    assertThat(greenMail.getReceivedMessages())
        .extracting(jakarta.mail.internet.MimeMessage::getMessageID)
        .hasSize(120)
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongPasswordStopsTheLaneAndSendsOnceItIsRight() {
    named("luisa", "otra");
    var message = world.asksFor("Ana");
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("ready");
    assertThat(trouble("auth")).isEqualTo(1);

    named("luisa", "clave-de-luisa");
    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(trouble("")).isEqualTo(1);
  }

  @Test
  void thePasswordRestsSealed() {
    named("luisa", "clave-de-luisa");

    assertThat(
            world.count(
                "select count(*) from messaging.smtp s where s.tenant_id = :tenant"
                    + " and position('clave' in encode(s.password_sealed, 'escape')) > 0"))
        .isZero();
    String opened =
        world.transactions.in(world.tenant, tx -> servers.of(tx).orElseThrow().password());
    assertThat(opened).isEqualTo("clave-de-luisa");
  }

  @Test
  void anotherMasterKeyStopsTheLaneInsteadOfFailing(@TempDir Path otherHome) {
    named("luisa", "clave-de-luisa");
    var message = world.asksFor("Ana");
    var foreign = Secrets.open("", otherHome);
    var others = world.posts(new MailServers(foreign, world.clock), foreign);

    world.dispatcher(others, 1).drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("ready");
    assertThat(trouble("seal")).isEqualTo(1);
  }

  @Test
  void withoutAServerTheMailboxInTheHouseTakesIt() {
    var message = world.asksFor("Ana");

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(greenMail.getReceivedMessages()).isEmpty();
    assertThat(
            world.count("select count(*) from messaging.v_mailbox b where b.tenant_id = :tenant"))
        .isEqualTo(1);
  }

  private String mark(UUID message) {
    return new ReturnMark(secrets).of(world.tenant, message);
  }

  private void named(String user, String password) {
    world.transactions.run(
        world.tenant,
        tx ->
            servers.set(
                tx,
                new MailServer(
                    "127.0.0.1",
                    greenMail.getSmtp().getPort(),
                    Security.NONE,
                    user,
                    password,
                    "cuentas@ferreteria.example",
                    "Ferretería del Norte")));
  }

  private int trouble(String code) {
    return world.count(
        "select count(*) from messaging.v_lane l where l.tenant_id = :tenant and l.trouble = '"
            + code
            + "'");
  }

  private static String content(BodyPart part, String type) throws MessagingException, IOException {
    assertThat(part.getContentType()).startsWith(type);
    return (String) part.getContent();
  }
}
