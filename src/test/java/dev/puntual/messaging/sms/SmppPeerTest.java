package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.smpp.Smpp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message centre by another hand, in another language, understands what we say over SMPP. */
class SmppPeerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-10T16:00:00Z"));

  @TempDir private Path folder;

  @Test
  void aMessageCentreOfAnotherHandReadsTheTextAndItsReceiptIsRead() throws Exception {
    assumeTrue(peerIsHere(), "Debian's libnet-smpp-perl is not installed");
    int port = free();
    var notes = folder.resolve("notes");
    var told = new LinkedBlockingQueue<DeliveryEvent>();
    var peer = peer(port, notes);
    var news = new SmppMemory().news((_, event, _) -> told.add(event));
    try (var smpp = new Smpp(news, CLOCK)) {
      assertThat(peer.inputReader().readLine()).isEqualTo("ready");
      var tenant = TenantId.fresh();
      var message = UUID.randomUUID();

      var outcome = smpp.send(account(port), slip(tenant, message, "Ñandú: págale 20 € al señor"));

      assertThat(outcome).isEqualTo(new SendOutcome.Accepted("700"));
      var receipt = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS));
      assertThat(receipt.kind()).isEqualTo(Kind.DELIVERED);
      assertThat(receipt.messageId()).isEqualTo(message);
      var understood = Files.readAllLines(notes).getFirst().split(" ");
      assertThat(understood)
          .startsWith("700", "5", "Ferreteria", "528112345678", "0", "8", "1", "000000010000000R");
      var text = HexFormat.of().parseHex(understood[8]);
      assertThat(new String(text, StandardCharsets.UTF_16BE))
          .isEqualTo("Ñandú: págale 20 € al señor");
    } finally {
      peer.destroy();
    }
  }

  /** The peer answers a text that asks for it by a long one, in parts of both forms. */
  @Test
  void aLongAnswerOfAnotherHandIsReadAsOneText() throws Exception {
    assumeTrue(peerIsHere(), "Debian's libnet-smpp-perl is not installed");
    int port = free();
    var told = new LinkedBlockingQueue<DeliveryEvent>();
    var peer = peer(port, folder.resolve("notes"));
    var news = new SmppMemory().news((_, event, _) -> told.add(event));
    try (var smpp = new Smpp(news, CLOCK)) {
      assertThat(peer.inputReader().readLine()).isEqualTo("ready");

      smpp.send(account(port), slip(TenantId.fresh(), UUID.randomUUID(), "long answer, please"));

      for (int form = 0; form < 2; form++) {
        assertThat(answer(told))
            .isEqualTo("No voy a poder pagar esta semana, pero el viernes 13 paso a la tienda");
      }
    } finally {
      peer.destroy();
    }
  }

  private static String answer(LinkedBlockingQueue<DeliveryEvent> told)
      throws InterruptedException {
    var event = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS));
    while (event.kind() != Kind.ANSWER) {
      event = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS));
    }
    return Objects.requireNonNull(event.said()).text();
  }

  private static Account account(int port) {
    var keys = Map.of("host", "127.0.0.1:" + port, "system", "cobro", "password", "ficha");
    return new Account("smpp", "Ferreteria", keys);
  }

  private static Slip slip(TenantId tenant, UUID message, String text) {
    var callback = "https://cobro.example/avisos/mensajes/smpp/" + tenant + "?m=" + message;
    return new Slip(message, "+528112345678", text, Duration.ofHours(1), callback);
  }

  private static Process peer(int port, Path notes) throws IOException, URISyntaxException {
    var script = Objects.requireNonNull(SmppPeerTest.class.getResource("smsc.pl")).toURI();
    var command = List.of("perl", Path.of(script).toString(), "" + port, notes.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static boolean peerIsHere() throws InterruptedException {
    try {
      return new ProcessBuilder("perl", "-MNet::SMPP", "-e", "1").start().waitFor() == 0;
    } catch (IOException noPerl) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
