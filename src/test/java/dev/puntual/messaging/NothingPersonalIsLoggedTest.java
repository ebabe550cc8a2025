package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.sms.Carriers;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Fate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** S13: messages go out and come in by every channel, well and badly; no log line names anybody. */
class NothingPersonalIsLoggedTest {

  private static final String PHONE = "+528117654321";
  private static final String KEY = "llave-muy-secreta";
  private static final List<String> PERSONAL =
      List.of(
          "8117654321",
          "cliente.example",
          "Ana R",
          "12,500",
          "pagos.example/p",
          KEY,
          "palabras-privadas");

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.puntual");
  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void listen() {
    TestApplication.port();
    mails.start();
    mails.setUser("luisa", "luisa", KEY);
    heard.start();
    root.addAppender(heard);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void silence() {
    ours.setLevel(null);
    root.detachAppender(heard);
    mails.stop();
    TestApplication.providers().twilio().fates(_ -> new Fate.Arrives());
    TestApplication.providers().whatsApp().fates(_ -> new Fate.Arrives());
  }

  @Test
  void aRoadByEMail(@TempDir Path home) {
    var world = new MessagingWorld();
    var secrets = Secrets.open("", home);
    var servers = new MailServers(secrets, world.clock);
    try (var posts = world.posts(servers, secrets)) {
      var dispatcher = world.dispatcher(posts, 2);
      for (var password : List.of("otra", KEY)) {
        world.transactions.run(world.tenant, tx -> servers.set(tx, server(password)));
        world.asksFor("Ana Ríos");
        dispatcher.drain(world.tenant);
      }
      world.failsFor(world.asksFor("Ana Ríos"));
      dispatcher.drain(world.tenant);
    }
    assertThat(mails.getReceivedMessages()).isNotEmpty();
    nobodyIsNamed();
  }

  @Test
  void aRoadOfTextMessagesAndTheirAnswers() throws InterruptedException {
    var world = new MessagingWorld();
    var twilio = TestApplication.providers().twilio();
    var account = "AC" + UUID.randomUUID().toString().replace("-", "");
    twilio.account(account, KEY);
    keeps(
        world,
        Channel.SMS,
        new Account("twilio", "+15005550006", Map.of("account", account, "token", KEY)));
    var dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 2);
    for (var fate :
        List.of(
            new Fate.Arrives(),
            new Fate.Fails(30005),
            new Fate.Hangs(),
            new Fate.Refused(400, 21211))) {
      twilio.fates(_ -> fate);
      world.asksForSms(PHONE);
      dispatcher.drain(world.tenant);
      TestApplication.providers().awaitCalls();
    }
    twilio.number(
        "+15005550006",
        account,
        TestApplication.bean(Carriers.class).callback("twilio", world.tenant));
    twilio.says(PHONE, "+15005550006", "palabras-privadas BAJA");
    TestApplication.providers().awaitCalls();
    keeps(
        world,
        Channel.SMS,
        new Account("twilio", "+15005550006", Map.of("account", account, "token", "otra")));
    twilio.says(PHONE, "+15005550006", "palabras-privadas");
    TestApplication.providers().awaitCalls();

    assertThat(world.count("select count(*) from messaging.answer a where a.tenant_id = :tenant"))
        .isOne();
    assertThat(heard.list)
        .filteredOn(NothingPersonalIsLoggedTest::runs)
        .as("a call with a wrong signature is told")
        .isNotEmpty();
    nobodyIsNamed();
  }

  @Test
  void aRoadByWhatsAppAndItsAnswers() throws InterruptedException {
    var chat = new WhatsAppWorld().approved();
    for (var fate :
        List.of(
            new Fate.Arrives(),
            new Fate.Fails(131026),
            new Fate.Hangs(),
            new Fate.Refused(400, 132015))) {
      chat.desk().fates(_ -> fate);
      chat.asks(PHONE);
      chat.sent();
    }
    chat.desk()
        .people()
        .writes(chat.number, PHONE.substring(1), "palabras-privadas", chat.world.clock.instant());
    TestApplication.providers().awaitCalls();
    nobodyIsNamed();
  }

  private void nobodyIsNamed() {
    assertThat(heard.list)
        .filteredOn(NothingPersonalIsLoggedTest::runs)
        .extracting(NothingPersonalIsLoggedTest::whole)
        .allSatisfy(said -> assertThat(said).doesNotContain(PERSONAL.toArray(String[]::new)));
  }

  /** All that we ever say, and of others what is on unless somebody asks for more. */
  private static boolean runs(ILoggingEvent event) {
    return event.getLoggerName().startsWith("dev.puntual")
        || event.getLevel().isGreaterOrEqual(Level.INFO);
  }

  private static String whole(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static void keeps(MessagingWorld world, Channel channel, Account account) {
    world.transactions.run(
        world.tenant, tx -> TestApplication.bean(Accounts.class).set(tx, channel, account));
  }

  private MailServer server(String password) {
    return new MailServer(
        "127.0.0.1",
        mails.getSmtp().getPort(),
        MailServer.Security.NONE,
        "luisa",
        password,
        "cuentas@ferreteria.example",
        "Ferretería");
  }
}
