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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Infobip SMS API v3 (infobip.com/docs/api/channels/sms). It carries our id as its own and refuses
 * the same id twice. Its reports are not signed: the address proves who calls, and how the message
 * stands is read again from its logs before anything is believed.
 */
final class InfobipSms implements Provider {

  static final String KEY = "key";

  private final Outbound outbound;
  private final URI base;

  /**
   * @param base {@code https://api.infobip.com}, or a stand-in
   */
  InfobipSms(Outbound outbound, URI base) {
    this.outbound = outbound;
    this.base = base;
  }

  @Override
  public String name() {
    return "infobip";
  }

  @Override
  public List<String> keys() {
    return List.of(KEY);
  }

  /** It publishes none for sending; ours until a person says what the contract does. */
  @Override
  public Tempo tempo() {
    return Tempo.of(20);
  }

  @Override
  public SendOutcome send(Account account, Slip slip) {
    var to = base.resolve("/sms/3/messages");
    var call =
        Call.post(to, Call.Reach.CONFIGURED, "application/json", InfobipMessage.of(account, slip))
            .with("Authorization", "App " + account.key(KEY));
    return Replies.outcome(outbound.exchange(call), InfobipSms::answered, InfobipSms::refused);
  }

  @Override
  public String ear(Account account, String callback) {
    return AddressToken.ear(callback, account.key(KEY));
  }

  @Override
  public Heard hear(Account account, ProviderCall call, Instant now) {
    if (AddressToken.atEar(call.address(), account, KEY)) {
      var answers = Replies.parsed(call.text()).map(InfobipAnswers::of).orElse(List.of());
      return answers.isEmpty()
          ? new Heard.Unreadable("no answer in it")
          : new Heard.Genuine(answers);
    }
    var message = AddressToken.believed(call.address(), account, KEY);
    if (message.isEmpty()) {
      return new Heard.Forged("no token fits");
    }
    var told = Replies.parsed(call.text()).flatMap(said -> about(said, message.get()));
    return told.isEmpty()
        ? new Heard.Unreadable("no report of that message")
        : asked(account, message.get(), InfobipStatus.of(told.get()));
  }

  @Override
  public Asked ask(Account account, Asked.About about) {
    var id = about.messageId();
    if (!(logs(account, id) instanceof Reply.Answered answer) || !answer.success()) {
      return new Asked.Unclear("the logs did not answer");
    }
    var said = Replies.parsed(answer.text());
    if (said.isEmpty()) {
      return new Asked.Unclear("no logs");
    }
    var stands = said.flatMap(logs -> about(logs, id)).map(InfobipStatus::of);
    if (stands.isEmpty()) {
      return new Asked.Unheard();
    }
    return stands.get().kind() == Kind.OTHER
        ? new Asked.Under(id.toString())
        : new Asked.Stands(name(), event(id, stands.get()));
  }

  private static DeliveryEvent event(UUID message, InfobipStatus stands) {
    return new DeliveryEvent(
        message + ":" + stands.id(), message, message.toString(), stands.kind(), stands.words());
  }

  private Reply logs(Account account, UUID message) {
    var to = base.resolve("/sms/3/logs?messageId=" + message);
    return outbound.exchange(
        Call.get(to, Call.Reach.CONFIGURED).with("Authorization", "App " + account.key(KEY)));
  }

  /** What its logs say of the message; the report only says that it is time to look. */
  private Heard asked(Account account, UUID message, InfobipStatus told) {
    if (!(logs(account, message) instanceof Reply.Answered answer) || !answer.success()) {
      return new Heard.Unproved("the logs did not answer");
    }
    var logged = Replies.parsed(answer.text()).flatMap(said -> about(said, message));
    var stands = logged.map(InfobipStatus::of);
    if (stands.isEmpty() || (told.last() && !stands.get().last())) {
      return new Heard.Unproved("the logs do not know it yet");
    }
    return new Heard.Genuine(List.of(event(message, stands.get())));
  }

  private static Optional<JsonNode> about(JsonNode said, UUID message) {
    return said.path("results")
        .valueStream()
        .filter(result -> result.path("messageId").asString("").equals(message.toString()))
        .findFirst();
  }

  /** Also a refusal comes as a success here, message by message. */
  private static Optional<SendOutcome> answered(Reply.Answered answer) {
    return Replies.parsed(answer.text())
        .flatMap(said -> said.path("messages").valueStream().findFirst())
        .filter(first -> !first.path("messageId").asString("").isEmpty())
        .map(
            first -> {
              var status = InfobipStatus.of(first);
              return status.refused()
                  ? new SendOutcome.Rejected(status.reason(), status.words())
                  : new SendOutcome.Accepted(first.path("messageId").asString(""));
            });
  }

  private static SendOutcome refused(Reply.Answered answer) {
    var words = Replies.parsed(answer.text()).map(said -> said.path("description").asString(""));
    return new SendOutcome.Rejected(
        RejectReason.POLICY, (answer.status() + " " + words.orElse("")).strip());
  }
}
