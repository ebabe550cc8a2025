package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.returns.TestReturns;
import dev.puntual.messaging.sms.Carriers;
import dev.puntual.messaging.sms.smpp.Smpp;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.smpp.SmppDesk.InParts;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** S13 for the other carriers: SMPP, Infobip, calls, and the mailbox of what comes back. */
@Timeout(300)
class NothingPersonalIsLoggedEitherTest extends Overheard {

  /** SMPP 3.4 knows no longer ones. */
  private static final String SHORT = "clv-priv";

  private static final List<Fate> FATES =
      List.of(
          new Fate.Arrives(),
          new Fate.Fails(1),
          new Fate.Hangs(),
          new Fate.Breaks(),
          new Fate.Refused(400, 11));

  private final Simulator providers = TestApplication.providers();

  @AfterEach
  void asOnAGoodDay() {
    providers.smpp().fates(_ -> new Fate.Arrives());
    providers.infobip().fates(_ -> new Fate.Arrives());
    providers.twilio().voice().fates(_ -> new Fate.Arrives());
    providers.twilio().voice().people(_ -> Person.pressing());
    providers.twilio().voice().calling(Calling.IN_ORDER);
  }

  @Test
  void aRoadBySmppAndItsAnswersInParts() throws InterruptedException {
    var world = new MessagingWorld();
    var system = "s" + UUID.randomUUID().toString().substring(0, 12);
    providers.smpp().account(system, SHORT);
    var dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 1);
    for (var password : List.of("otra", SHORT)) {
      keeps(world, Channel.SMS, smpp(system, password));
      texts(world, dispatcher);
    }
    for (var fate : FATES) {
      providers.smpp().fates(_ -> fate);
      texts(world, dispatcher);
    }
    assertThat(TestApplication.bean(Smpp.class).stands(world.tenant, smpp(system, SHORT))).isTrue();
    var said = List.of("palabras-", "privadas BAJA");
    providers.smpp().answers(system, PHONE.substring(1), InParts.BRIEF, 3, said, 2, 1);
    providers.smpp().answers(system, PHONE.substring(1), "55555", "palabras-privadas");
    providers.smpp().awaitTold();

    assertThat(world.count("select count(*) from messaging.answer a where a.tenant_id = :tenant"))
        .isEqualTo(2);
    assertThat(providers.smpp().taken()).anyMatch(one -> one.system().equals(system));
    nobodyIsNamed();
  }

  /** A trouble with the account is tried again after a while. */
  private static void texts(MessagingWorld world, Dispatcher dispatcher) {
    world.passes(Duration.ofMinutes(15));
    world.asksForSms(PHONE);
    dispatcher.drain(world.tenant);
  }

  private Account smpp(String system, String password) {
    var keys = Map.of("host", providers.smpp().address(), "system", system, "password", password);
    return new Account("smpp", "Ferreteria", keys);
  }

  @Test
  void aRoadByInfobipAndItsAnswers() throws InterruptedException {
    var world = new MessagingWorld();
    var key = KEY + UUID.randomUUID();
    providers.infobip().account("c" + key, key);
    var dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 1);
    var account = new Account("infobip", "528199990000", Map.of("key", key));
    keeps(world, Channel.SMS, new Account("infobip", "528199990000", Map.of("key", KEY + "no")));
    texts(world, dispatcher);
    keeps(world, Channel.SMS, account);
    for (var fate : FATES) {
      providers.infobip().fates(_ -> fate);
      texts(world, dispatcher);
      providers.awaitCalls();
    }
    var ear = TestApplication.bean(Carriers.class).ear(account, world.tenant);
    providers.infobip().number("528199990000", ear);
    providers.infobip().says(PHONE, "528199990000", "palabras-privadas BAJA");
    providers.infobip().number("528199990001", ear.replaceFirst(".$", "0"));
    providers.infobip().says(PHONE, "528199990001", "palabras-privadas");
    providers.awaitCalls();

    assertThat(world.count("select count(*) from messaging.answer a where a.tenant_id = :tenant"))
        .isOne();
    nobodyIsNamed();
  }

  @Test
  void aRoadOfCallsAndWhatIsPressedInThem() throws InterruptedException {
    var world = new MessagingWorld();
    var account = "AC" + UUID.randomUUID().toString().replace("-", "");
    providers.twilio().account(account, KEY);
    var keys = Map.of("account", account, "token", KEY);
    keeps(world, Channel.VOICE, new Account("twilio_voice", "+528100000000", keys));
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(VoiceSettings.class)
                .set(tx, new VoiceSettings.Setting(true, PHONE), Ids.next()));
    var dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 1);
    for (var person :
        List.of(Person.pressing("1", "3"), Person.who(Does.MACHINE), Person.who(Does.RINGS))) {
      providers.twilio().voice().people(_ -> person);
      calls(world, dispatcher);
    }
    providers.twilio().voice().fates(_ -> new Fate.Refused(400, 21211));
    calls(world, dispatcher);
    var wrong = Map.of("account", account, "token", "otra");
    keeps(world, Channel.VOICE, new Account("twilio_voice", "+528100000000", wrong));
    calls(world, dispatcher);

    assertThat(providers.twilio().voice().placed(account)).isNotEmpty();
    nobodyIsNamed();
  }

  private void calls(MessagingWorld world, Dispatcher dispatcher) throws InterruptedException {
    world.asksFor("voice", PHONE);
    world.passes(Duration.ofMinutes(2));
    dispatcher.drain(world.tenant);
    providers.awaitCalls();
  }

  @Test
  void aMailboxAndWhatComesIntoIt(@TempDir Path home) throws MessagingException {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    server.start();
    try {
      var back = new ReturnsWorld(home);
      var user = server.setUser("rebotes@norte.example", "rebotes", KEY);
      for (var password : List.of("otra", KEY)) {
        var box = TestReturns.box(server.getImap().getPort(), password);
        back.world.transactions.run(back.world.tenant, tx -> back.returns.boxes.set(tx, box));
        reads(back);
      }
      var letter = back.letter();
      var mark = back.returns.mark(back.world.tenant, letter);
      delivered(
          user,
          ReturnsWorld.REPORT.formatted(
              mark, UUID.randomUUID(), "pagos@cliente.example", "5.1.1", "550 no Ana Ríos here"));
      delivered(
          user,
          "From: Ana Ríos <ana@cliente.example>\nTo: rebotes@norte.example\nSubject: palabras-privadas\nMessage-ID: <1@cliente.example>\n\npalabras-privadas: 12,500\n");
      delivered(user, "Content-Type: multipart/report; boundary=x\n\npalabras-privadas");
      reads(back);
      assertThat(back.answered).isNotEmpty();
      assertThat(back.refused).containsExactly(letter);
      back.poison("palabras-privadas 2");
      delivered(
          user,
          "From: Ana Ríos <ana@cliente.example>\nTo: rebotes@norte.example\nSubject: palabras-privadas 2\nMessage-ID: <2@cliente.example>\n\nHola\n");
      reads(back);
      nobodyIsNamed();
    } finally {
      server.stop();
    }
  }

  private static void reads(ReturnsWorld back) {
    back.world.passes(Duration.ofMinutes(10));
    back.returns.postboy.drain(back.world.tenant);
  }

  private static void delivered(GreenMailUser user, String mail) throws MessagingException {
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }
}
