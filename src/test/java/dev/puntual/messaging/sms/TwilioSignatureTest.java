package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.twilio.security.RequestValidator;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.http.Outbound;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our check of Twilio's signatures says what Twilio's own says. */
class TwilioSignatureTest {

  private static final Path SAMPLES = Path.of("../shared/data/webhooks/twilio_sms");
  private static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");

  @Test
  void whateverIsSignedWithOurRulesTwiliosOwnCheckBelieves() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var secret = "ficha" + random.nextInt(10);
      var address = "https://cobro.example/avisos/mensajes/twilio/" + round + "?m=" + round;
      var fields = fields(random);
      var signature = TwilioSignature.write(address, fields, secret);

      assertThat(new RequestValidator(secret).validate(address, fields, signature)).isTrue();
      assertThat(TwilioSignature.fits(signature, address, fields, List.of(secret))).isTrue();
      fields.merge("MessageStatus", "x", String::concat);
      assertThat(new RequestValidator(secret).validate(address, fields, signature)).isFalse();
      assertThat(TwilioSignature.fits(signature, address, fields, List.of(secret))).isFalse();
    }
  }

  /** Twilio's own vectors of signed forms. */
  @Test
  void theVectorsThatTwilioPublishesAreJudgedAsItSays() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the samples of webhooks are not beside this clone");
    var vectors =
        JsonMapper.shared()
            .readTree(Files.readString(SAMPLES.resolve("twilio__signature_vectors.json")));
    var secret = List.of(vectors.path("auth_token").asString());
    int judged = 0;
    for (var vector : vectors.path("vectors")) {
      if (vector.has("params")) {
        var fits =
            TwilioSignature.fits(
                vector.path("signature").asString(),
                vector.path("url").asString(),
                strings(vector.path("params")),
                secret);
        assertThat(fits).as(vector.toString()).isEqualTo(vector.path("valid").asBoolean());
        judged++;
      }
    }
    assertThat(judged).isPositive();
  }

  /** Real calls that others collected: signed by us as Twilio would, none of them breaks. */
  @Test
  void theCallsOfOthersAreReadOrRefusedButNeverBreakAnything() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the samples of webhooks are not beside this clone");
    try (var outbound = outbound();
        var files = Files.list(SAMPLES)) {
      var twilio = new TwilioSms(outbound, URI.create("http://127.0.0.1:1"));
      var account = new Account("twilio", "+15005550006", Map.of("account", "AC1", "token", "t"));
      var forms = files.filter(file -> file.toString().endsWith(".form")).toList();
      assertThat(forms).isNotEmpty();
      for (var form : forms) {
        var body = Files.readString(form).strip();
        var address = "https://cobro.example/avisos/mensajes/twilio/x";
        var signature = TwilioSignature.write(address, Forms.decode(body), "t");
        var call =
            new ProviderCall(
                address,
                Map.of("x-twilio-signature", signature),
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(twilio.hear(account, call, NOW))
            .as(form.toString())
            .isNotInstanceOf(Heard.Forged.class);
      }
    }
  }

  private static Outbound outbound() {
    var second = Duration.ofSeconds(1);
    return new Outbound(new Outbound.Limits(second, second, 1 << 16));
  }

  private static Map<String, String> fields(Random random) {
    var fields = new HashMap<String, String>();
    for (var name : List.of("MessageSid", "MessageStatus", "To", "ErrorCode", "Body")) {
      fields.put(name, name + random.nextInt() + " ñ+%&=");
    }
    return fields;
  }

  private static Map<String, String> strings(JsonNode object) {
    var strings = new HashMap<String, String>();
    object.properties().forEach(field -> strings.put(field.getKey(), field.getValue().asString()));
    return strings;
  }
}
