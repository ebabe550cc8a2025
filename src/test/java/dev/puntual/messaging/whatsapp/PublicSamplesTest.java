package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.http.Outbound;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What others recorded of Meta's calls; the files lie beside the repository, where they do. */
class PublicSamplesTest {

  private static final Path SAMPLES = Path.of("../shared/data/webhooks/whatsapp");
  private static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");

  private final CloudApi provider =
      new CloudApi(
          new Outbound(new Outbound.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 16)),
          URI.create("http://127.0.0.1:1"));

  @Test
  void everySampleIsUnderstoodOrKept() throws IOException {
    for (var sample : samples()) {
      assertThat(heard(sample, "1234567890"))
          .as(sample.getFileName().toString())
          .isInstanceOfSatisfying(
              Heard.Genuine.class,
              heard ->
                  assertThat(heard.events())
                      .isNotEmpty()
                      .allSatisfy(event -> assertThat(event.eventId()).isNotBlank()));
    }
  }

  @Test
  void theSameCallTwiceHasTheSameEvents() throws IOException {
    for (var sample : samples()) {
      assertThat(events(sample, "1234567890"))
          .extracting(DeliveryEvent::eventId)
          .isEqualTo(events(sample, "1234567890").stream().map(DeliveryEvent::eventId).toList());
    }
  }

  @Test
  void whatWeKnowIsWhatItSays() throws IOException {
    assertThat(kinds("courier_wac__valid_status.json", "1234567890")).containsExactly(Kind.SENT);
    assertThat(kinds("courier_wac__error_status.json", "1234567890")).containsExactly(Kind.FAILED);
    assertThat(kinds("courier_wac__ignore_status.json", "1234567890")).containsExactly(Kind.OTHER);
    assertThat(kinds("courier_wac__invalid_status.json", "1234567890")).containsExactly(Kind.OTHER);
    assertThat(kinds("pywa__message_status-read.json", "1122334455667")).containsExactly(Kind.READ);
    assertThat(kinds("pywa__message_status-played.json", "1122334455667"))
        .containsExactly(Kind.READ);
    assertThat(kinds("courier_wac__hello.json", "1234567890")).containsExactly(Kind.ANSWER);
  }

  @Test
  void whatIsAboutAnotherNumberIsKeptAndMovesNothing() throws IOException {
    assertThat(kinds("courier_wac__valid_status.json", "999")).containsExactly(Kind.OTHER);
  }

  private List<Kind> kinds(String file, String number) throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the public samples are not here");
    return events(SAMPLES.resolve(file), number).stream().map(DeliveryEvent::kind).toList();
  }

  private List<DeliveryEvent> events(Path sample, String number) throws IOException {
    return ((Heard.Genuine) heard(sample, number)).events();
  }

  private Heard heard(Path sample, String number) throws IOException {
    var body = plain(Files.readString(sample)).getBytes(StandardCharsets.UTF_8);
    var headers = Map.of("x-hub-signature-256", "sha256=" + signature(body));
    var account =
        new Account(
            "whatsapp",
            "+1",
            Map.of("number_id", number, "waba_id", "102290129340398", "secret", "secreto"));
    return provider.hear(
        account, new ProviderCall("https://nosotros.example/", headers, body), NOW);
  }

  /** One of the recordings stands inside a list of its own name. */
  private static String plain(String sample) {
    return CloudAnswer.parsed(sample)
        .filter(said -> said.has("all"))
        .map(said -> said.path("all").toString())
        .orElse(sample);
  }

  private static List<Path> samples() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the public samples are not here");
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    }
  }

  private static String signature(byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("secreto".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
