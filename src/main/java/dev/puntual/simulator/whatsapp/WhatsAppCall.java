package dev.puntual.simulator.whatsapp;

import dev.puntual.simulator.Caller;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signed calls as Meta makes them. */
final class WhatsAppCall {

  private static final JsonMapper JSON = JsonMapper.shared();

  private WhatsAppCall() {}

  /** About a message or from a person, with the telephone that it is about. */
  static Caller.Ring ofNumber(WhatsAppLine line, String list, ObjectNode said, String from) {
    return of(line, list, said, from, "MX." + Math.abs((long) from.hashCode()));
  }

  /** From a person by what stands for their number; the number is left out where it is empty. */
  static Caller.Ring ofPerson(WhatsAppLine line, ObjectNode said, String from, String userId) {
    return of(line, "messages", said, from, userId);
  }

  private static Caller.Ring of(
      WhatsAppLine line, String list, ObjectNode said, String from, String userId) {
    var value = JSON.createObjectNode().put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", "15550783881")
        .put("phone_number_id", line.numberId);
    var contact = value.putArray("contacts").addObject();
    contact.putObject("profile").put("name", "Ana");
    contact.put("user_id", userId);
    if (!from.isEmpty()) {
      contact.put("wa_id", from);
    }
    value.putArray(list).add(said);
    return signed(line, "messages", 0, value);
  }

  /** About the account, its texts or its standing. */
  static Caller.Ring ofAccount(WhatsAppLine line, String field, long seconds, ObjectNode value) {
    return signed(line, field, seconds, value);
  }

  private static Caller.Ring signed(
      WhatsAppLine line, String field, long seconds, ObjectNode value) {
    var call = JSON.createObjectNode().put("object", "whatsapp_business_account");
    var entry = call.putArray("entry").addObject().put("id", line.accountId);
    if (seconds > 0) {
      entry.put("time", seconds);
    }
    entry.putArray("changes").addObject().put("field", field).set("value", value);
    var body = JSON.writeValueAsString(call);
    var headers =
        Map.of(
            "Content-Type",
            "application/json",
            "X-Hub-Signature-256",
            signature(body, line.secret));
    return new Caller.Ring(line.callback, headers, body);
  }

  private static String signature(String body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
