package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls by a machine, as messages: a telephone rings, and what is said is asked at the address that
 * is the message's content. A machine that answers is told nothing.
 */
final class VoiceProvider implements Provider {

  private static final Duration RING = Duration.ofSeconds(25);

  private final TwilioVoice twilio;

  VoiceProvider(TwilioVoice twilio) {
    this.twilio = twilio;
  }

  @Override
  public String name() {
    return VoiceAccounts.PROVIDER;
  }

  @Override
  public List<String> keys() {
    return List.of(VoiceAccounts.ACCOUNT, VoiceAccounts.TOKEN);
  }

  /** One call a second (twilio.com/docs/voice/api/call-resource, “calls per second”). */
  @Override
  public Tempo tempo() {
    return Tempo.of(1);
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var form = new LinkedHashMap<String, String>();
    form.put("To", slip.to());
    form.put("From", account.sender());
    form.put("Url", slip.text());
    form.put("StatusCallback", slip.callback());
    form.put("StatusCallbackEvent", "initiated ringing answered completed");
    form.put("MachineDetection", "Enable");
    var ring = slip.goodFor().compareTo(RING) < 0 ? slip.goodFor() : RING;
    form.put("Timeout", String.valueOf(Math.max(1, ring.toSeconds())));
    return twilio.place(account, form);
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    var believed = VoiceEar.believed(account, call);
    if (believed.isEmpty()) {
      return new Heard.Forged("no signature fits");
    }
    var said = believed.get();
    var sid = said.field("CallSid");
    var status = said.field("CallStatus");
    if (sid.isEmpty() || status.isEmpty()) {
      return new Heard.Unreadable("neither a call nor how it stands");
    }
    var kind = kind(status, said.field("AnsweredBy"));
    var detail = detail(kind, status);
    return new Heard.Genuine(
        List.of(
            new DeliveryEvent(sid + ":" + status, messageId(call.address()), sid, kind, detail)));
  }

  @Override
  public Asked ask(Account account, Asked.About about) {
    return new VoiceQuestion(twilio).ask(account, about);
  }

  /**
   * @param answeredBy who took the call, as Twilio guesses; may be empty
   */
  static Kind kind(String status, String answeredBy) {
    boolean machine = answeredBy.startsWith("machine") || answeredBy.equals("fax");
    return switch (status) {
      case "ringing", "in-progress" -> Kind.SENT;
      case "completed" -> machine ? Kind.FAILED : Kind.DELIVERED;
      case "busy", "no-answer", "failed", "canceled" -> Kind.FAILED;
      default -> Kind.OTHER;
    };
  }

  /** What became of it, for people; {@code machine} where one took the call. */
  static String detail(Kind kind, String status) {
    return kind == Kind.FAILED && status.equals("completed") ? "machine" : status;
  }

  static @Nullable UUID messageId(String address) {
    int at = address.lastIndexOf("?m=");
    try {
      return at < 0 ? null : UUID.fromString(address.substring(at + 3));
    } catch (IllegalArgumentException stranger) {
      return null;
    }
  }
}
