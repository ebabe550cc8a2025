package dev.puntual.simulator.twilio;

import dev.puntual.simulator.Caller;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One signed call. */
final class TwilioCall {

  private TwilioCall() {}

  static Caller.Ring of(Taken message, String status, int code, String token) {
    var fields = new TreeMap<String, String>();
    fields.put("AccountSid", message.account());
    fields.put("ApiVersion", "2010-04-01");
    fields.put("From", message.from());
    fields.put("MessageSid", message.sid());
    fields.put("MessageStatus", status);
    fields.put("SmsSid", message.sid());
    fields.put("SmsStatus", status);
    fields.put("To", message.to());
    if (code != 0) {
      fields.put("ErrorCode", String.valueOf(code));
    }
    return signed(message.callback(), fields, token);
  }

  /** A person wrote to a number. */
  static Caller.Ring heard(TwilioDesk.Rented to, String from, String body, String sid) {
    return signed(to.address(), said(to, from, body, sid), to.token());
  }

  /** A person wrote a word that takes them out, and Twilio has done so. */
  static Caller.Ring stopped(TwilioDesk.Rented to, String from, String word) {
    var fields = said(to, from, word, "SM" + UUID.randomUUID().toString().replace("-", ""));
    fields.put("OptOutType", "STOP");
    return signed(to.address(), fields, to.token());
  }

  private static Map<String, String> said(
      TwilioDesk.Rented to, String from, String body, String sid) {
    var fields = new TreeMap<String, String>();
    fields.put("AccountSid", to.account());
    fields.put("ApiVersion", "2010-04-01");
    fields.put("Body", body);
    fields.put("From", from);
    fields.put("MessageSid", sid);
    fields.put("NumMedia", "0");
    fields.put("NumSegments", "1");
    fields.put("SmsMessageSid", sid);
    fields.put("SmsSid", sid);
    fields.put("SmsStatus", "received");
    fields.put("To", to.number());
    return fields;
  }

  static Caller.Ring signed(String address, Map<String, String> fields, String token) {
    var headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Twilio-Signature",
            signature(address, fields, token));
    return new Caller.Ring(URI.create(address), headers, encoded(fields));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String signature(String address, Map<String, String> fields, String token) {
    var text =
        address
            + fields.entrySet().stream()
                .map(f -> f.getKey() + f.getValue())
                .collect(Collectors.joining());
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var signed = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
