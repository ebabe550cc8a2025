package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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

/** S13: messages go out and come in by every channel, well and badly; no log line names anybody. */
class NothingPersonalIsLoggedTest extends Overheard {

  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void openServer() {
    mails.start();
    mails.setUser("luisa", "luisa", KEY);
  }

  @AfterEach
  void asOnAGoodDay() {
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
        .filteredOn(Overheard::runs)
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
