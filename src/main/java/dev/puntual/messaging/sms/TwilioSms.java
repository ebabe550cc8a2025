package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Twilio Programmable Messaging (twilio.com/docs/messaging/api/message-resource): a form, HTTP
 * Basic, and later calls that say how it went. Twilio knows no key of ours by which the same
 * message would be one, so an answer that is not heard leaves the fate unknown until a call tells
 * it.
 */
final class TwilioSms implements Provider {

  static final String ACCOUNT = "account";
  static final String TOKEN = "token";

  /** Codes of twilio.com/docs/api/errors that say: nobody is there. */
  private static final Set<Integer> NOBODY = Set.of(21211, 21214, 21217, 21614, 30005, 30006);

  /** They answered STOP to a number of ours, and Twilio carries nothing of it any more. */
  private static final int STOPPED = 21610;

  /** The person, or Twilio for them, does not take our messages. */
  private static final Set<Integer> RECIPIENT = Set.of(30003, 30004, 30008, 63024);

  private static final Set<Integer> CONTENT = Set.of(21602, 21617, 30007, 30019);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(10);

  private final Outbound outbound;
  private final URI base;

  /**
   * @param base {@code https://api.twilio.com}, or a stand-in
   */
  TwilioSms(Outbound outbound, URI base) {
    this.outbound = outbound;
    this.base = base;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public List<String> keys() {
    return List.of(ACCOUNT, TOKEN);
  }

  /** Ten segments a second beyond the US and Canada (twilio.com/help, “how many SMS a second”). */
  @Override
  public Tempo tempo() {
    return Tempo.of(10);
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var form = new LinkedHashMap<String, String>();
    form.put("To", slip.to());
    boolean pool = account.sender().startsWith("MG");
    form.put(pool ? "MessagingServiceSid" : "From", account.sender());
    form.put("Body", slip.text());
    form.put("StatusCallback", slip.callback());
    form.put("ValidityPeriod", String.valueOf(clamped(slip.goodFor()).toSeconds()));
    var to = base.resolve("/2010-04-01/Accounts/" + account.key(ACCOUNT) + "/Messages.json");
    var call =
        Call.form(to, Call.Reach.CONFIGURED, Forms.encode(form))
            .with("Authorization", basic(account));
    return Replies.outcome(outbound.exchange(call), TwilioSms::accepted, TwilioSms::refused);
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    var fields = Forms.decode(call.text());
    var secrets = List.of(account.key(TOKEN), account.key(Account.OLD + TOKEN));
    if (!TwilioSignature.fits(call.header("x-twilio-signature"), call.address(), fields, secrets)) {
      return new Heard.Forged("no signature fits");
    }
    var answer = TwilioAnswer.of(fields);
    if (answer.isPresent()) {
      return new Heard.Genuine(List.of(answer.get()));
    }
    var sid = fields.getOrDefault("MessageSid", "");
    var status = fields.getOrDefault("MessageStatus", fields.getOrDefault("SmsStatus", ""));
    if (sid.isEmpty() || status.isEmpty()) {
      return new Heard.Unreadable("neither a message nor how it stands");
    }
    int code = code(fields.getOrDefault("ErrorCode", ""));
    var detail = (status + (code == 0 ? "" : " " + code)).strip();
    var message = messageId(call.address());
    return new Heard.Genuine(
        List.of(new DeliveryEvent(sid + ":" + status, message, sid, kind(status, code), detail)));
  }

  @Override
  public Asked ask(Account account, Asked.About about) {
    return new TwilioQuestion(outbound, base).ask(account, about);
  }

  static Kind kind(String status, int code) {
    return switch (status) {
      case "sent" -> Kind.SENT;
      case "delivered" -> Kind.DELIVERED;
      case "read" -> Kind.READ;
      case "undelivered", "failed" -> failed(code);
      default -> Kind.OTHER;
    };
  }

  private static Kind failed(int code) {
    return code == STOPPED ? Kind.STOPPED : NOBODY.contains(code) ? Kind.NOBODY : Kind.FAILED;
  }

  private static @Nullable UUID messageId(String address) {
    int at = address.lastIndexOf("?m=");
    try {
      return at < 0 ? null : UUID.fromString(address.substring(at + 3));
    } catch (IllegalArgumentException stranger) {
      return null;
    }
  }

  /** Empty when the answer is not one of Twilio's. */
  private static Optional<SendOutcome> accepted(Reply.Answered answer) {
    return Replies.parsed(answer.text())
        .map(said -> said.path("sid").asString(""))
        .filter(sid -> !sid.isEmpty())
        .map(SendOutcome.Accepted::new);
  }

  private static SendOutcome refused(Reply.Answered answer) {
    int code = Replies.parsed(answer.text()).map(said -> said.path("code").asInt(0)).orElse(0);
    var words =
        Replies.parsed(answer.text()).map(said -> said.path("message").asString("")).orElse("");
    return new SendOutcome.Rejected(reason(code), (code + " " + words).strip());
  }

  private static RejectReason reason(int code) {
    if (NOBODY.contains(code)) {
      return RejectReason.ADDRESS;
    }
    if (code == STOPPED) {
      return RejectReason.STOPPED;
    }
    if (RECIPIENT.contains(code)) {
      return RejectReason.RECIPIENT;
    }
    return CONTENT.contains(code) ? RejectReason.CONTENT : RejectReason.POLICY;
  }

  static int code(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static Duration clamped(Duration wanted) {
    var most = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    return most.compareTo(SHORTEST) < 0 ? SHORTEST : most;
  }

  static String basic(Account account) {
    var open = account.key(ACCOUNT) + ":" + account.key(TOKEN);
    return "Basic " + Base64.getEncoder().encodeToString(open.getBytes(StandardCharsets.UTF_8));
  }
}
