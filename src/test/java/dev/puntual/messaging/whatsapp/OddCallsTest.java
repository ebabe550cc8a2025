package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.http.Outbound;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls of Meta that nobody foresaw: whatever stands where, they are kept, and nothing breaks. */
class OddCallsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Account ACCOUNT =
      new Account(
          "whatsapp", "+1", Map.of("number_id", "77", "waba_id", "88", "secret", "secreto"));

  private static final String CALL =
      """
      {"object":"whatsapp_business_account","entry":[{"id":"88","time":1,"changes":[{"field":"messages",
       "value":{"metadata":{"phone_number_id":"77"},"contacts":[{"wa_id":"5218","profile":{"name":"Ana"}}],
       "messages":[%s]}}]}]}
      """;
  private static final String BUTTON =
      """
      {"from":"5218","id":"wamid.1","timestamp":"1760000000","type":"interactive","context":{"id":"wamid.0"},
       "interactive":{"type":"button_reply","button_reply":{"id":"x","title":"Pagar"}}}
      """;
  private static final String EDITED =
      """
      {"from":"5218","id":"wamid.2","timestamp":"1760000000","type":"edit",
       "edit":{"original_message_id":"wamid.1","message":{"type":"text","text":{"body":"BAJA"}}}}
      """;
  private static final String TAKEN_BACK =
      """
      {"from":"5218","id":"wamid.3","timestamp":"1760000000","type":"revoke",
       "revoke":{"original_message_id":"wamid.1"}}
      """;

  private final CloudApi provider =
      new CloudApi(
          new Outbound(new Outbound.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 16)),
          URI.create("http://127.0.0.1:1"));

  @Test
  void whoeverChangesTheirWordsSaysThemAnew() {
    var event = ((Heard.Genuine) heard(CALL.formatted(EDITED))).events().getFirst();
    assertThat(event.said()).extracting("text").isEqualTo("BAJA");
  }

  @Test
  void wordsTakenBackSayNothing() {
    var event = ((Heard.Genuine) heard(CALL.formatted(TAKEN_BACK))).events().getFirst();
    assertThat(event.said()).isNull();
  }

  @Test
  void anythingInAnyPlaceIsHeardWithoutBreaking() {
    for (var message : List.of(BUTTON, EDITED, TAKEN_BACK)) {
      var calls = spoilt(CALL.formatted(message));
      assertThat(calls).hasSizeGreaterThan(100);
      for (var call : calls) {
        if (heard(call) instanceof Heard.Genuine(var events)) {
          assertThat(events).as(call).allSatisfy(one -> assertThat(one.eventId()).isNotBlank());
        }
      }
    }
  }

  /** The call with each of its values in turn being something else, or missing. */
  private static List<String> spoilt(String call) {
    var calls = new ArrayList<String>();
    spoil(JSON.readTree(call), JSON.readTree(call), "", calls);
    return calls;
  }

  private static void spoil(JsonNode whole, JsonNode at, String path, List<String> calls) {
    if (!path.isEmpty()) {
      for (var other :
          List.of("null", "7", "-1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "true")) {
        var copy = whole.deepCopy();
        var parent = copy.at(path.substring(0, path.lastIndexOf('/')));
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
          object.set(name, JSON.readTree(other));
        } else if (parent instanceof ArrayNode array) {
          array.set(Integer.parseInt(name), JSON.readTree(other));
        }
        calls.add(copy.toString());
      }
    }
    at.propertyStream()
        .forEach(one -> spoil(whole, one.getValue(), path + "/" + one.getKey(), calls));
    for (int i = 0; at.isArray() && i < at.size(); i++) {
      spoil(whole, at.path(i), path + "/" + i, calls);
    }
  }

  private Heard heard(String call) {
    var body = call.getBytes(StandardCharsets.UTF_8);
    var headers = Map.of("x-hub-signature-256", "sha256=" + signature(body));
    return provider.hear(
        ACCOUNT,
        new ProviderCall("https://nosotros.example/", headers, body),
        Instant.parse("2026-03-10T16:00:00Z"));
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
