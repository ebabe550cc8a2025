package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.sms.Replies;
import dev.puntual.platform.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Asks Twilio's list of calls how one stands: by its id, or where that was lost with the answer by
 * number and minute. Where several fit, none is believed. Nothing is called again from here.
 */
record VoiceQuestion(TwilioVoice twilio) {

  /** Its clock and ours, and how long our request may have been under way. */
  private static final Duration APART = Duration.ofMinutes(2);

  Asked ask(Account account, Asked.About about) {
    var path =
        about.providerId().isEmpty()
            ? "/Calls.json?PageSize=50&To=" + URLEncoder.encode(about.to(), StandardCharsets.UTF_8)
            : "/Calls/" + about.providerId() + ".json";
    return switch (twilio.look(account, path)) {
      case Reply.Answered answer when answer.success() ->
          Replies.parsed(answer.text())
              .map(said -> read(said, about))
              .orElseGet(() -> new Asked.Unclear("no call"));
      case Reply.Answered answer when answer.status() == 404 -> new Asked.Unheard();
      case Reply.Answered answer -> new Asked.Unclear("status " + answer.status());
      case Reply.Refused _, Reply.Unreachable _, Reply.Unknown _ -> new Asked.Unclear("away");
    };
  }

  private static Asked read(JsonNode said, Asked.About about) {
    if (!about.providerId().isEmpty()) {
      return stands(about, said);
    }
    if (!said.path("calls").isArray()) {
      return new Asked.Unclear("no list");
    }
    List<JsonNode> near =
        said.path("calls")
            .valueStream()
            .filter(one -> near(one, about.to(), about.sentAt()))
            .toList();
    return switch (near.size()) {
      case 0 -> new Asked.Unheard();
      case 1 -> stands(about, near.getFirst());
      default -> new Asked.Unclear("several of that minute");
    };
  }

  /** Whether a call of the list may be the one that was asked for at that instant. */
  static boolean near(JsonNode one, String to, Instant askedAt) {
    if (!one.path("to").asString("").equals(to)
        || !one.path("direction").asString("").startsWith("outbound")) {
      return false;
    }
    try {
      var text = one.path("date_created").asString("");
      var at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Duration.between(askedAt, at).abs().compareTo(APART) <= 0;
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }

  private static Asked stands(Asked.About about, JsonNode said) {
    var sid = said.path("sid").asString("");
    var status = said.path("status").asString("");
    if (sid.isEmpty() || status.isEmpty()) {
      return new Asked.Unclear("neither a call nor how it stands");
    }
    var kind = VoiceProvider.kind(status, said.path("answered_by").asString(""));
    return kind == Kind.OTHER
        ? new Asked.Under(sid)
        : new Asked.Stands(
            VoiceAccounts.PROVIDER,
            new DeliveryEvent(
                sid + ":" + status,
                about.messageId(),
                sid,
                kind,
                VoiceProvider.detail(kind, status)));
  }
}
