package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/**
 * Asks Twilio's list of messages (twilio.com/docs/messaging/api/message-resource): by its own id,
 * or where that was lost with the answer by number and minute. Where several fit, none is believed.
 */
record TwilioQuestion(Outbound outbound, URI base) {

  /** Its clock and ours, and how long our request may have been under way. */
  private static final Duration APART = Duration.ofMinutes(2);

  Asked ask(Account account, Asked.About about) {
    return about.providerId().isEmpty() ? search(account, about) : byId(account, about);
  }

  private Asked byId(Account account, Asked.About about) {
    return switch (reply(account, "/Messages/" + about.providerId() + ".json")) {
      case Reply.Answered answer when answer.success() ->
          Replies.parsed(answer.text())
              .map(said -> stands(about, said))
              .orElseGet(() -> new Asked.Unclear("no message"));
      case Reply.Answered answer when answer.status() == 404 -> new Asked.Unheard();
      case Reply.Answered answer -> new Asked.Unclear("status " + answer.status());
      case Reply.Refused _, Reply.Unreachable _, Reply.Unknown _ -> new Asked.Unclear("away");
    };
  }

  private Asked search(Account account, Asked.About about) {
    var day = LocalDate.ofInstant(about.sentAt().minus(APART), ZoneOffset.UTC);
    var query = "?PageSize=50&To=" + encoded(about.to()) + "&DateSent%3E=" + day;
    if (!(reply(account, "/Messages.json" + query) instanceof Reply.Answered answer)
        || !answer.success()) {
      return new Asked.Unclear("the list did not answer");
    }
    var listed = Replies.parsed(answer.text());
    if (listed.isEmpty() || !listed.get().path("messages").isArray()) {
      return new Asked.Unclear("no list");
    }
    var near = listed.get().path("messages").valueStream().filter(one -> near(one, about)).toList();
    return switch (near.size()) {
      case 0 -> new Asked.Unheard();
      case 1 -> stands(about, near.getFirst());
      default -> new Asked.Unclear("several of that minute");
    };
  }

  private static boolean near(JsonNode one, Asked.About about) {
    if (!one.path("to").asString("").equals(about.to())
        || !one.path("direction").asString("").startsWith("outbound")) {
      return false;
    }
    try {
      var text = one.path("date_created").asString("");
      var at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return !at.isBefore(about.sentAt().minus(APART)) && !at.isAfter(about.until().plus(APART));
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }

  private static Asked stands(Asked.About about, JsonNode said) {
    var sid = said.path("sid").asString("");
    var status = said.path("status").asString("");
    int code = said.path("error_code").asInt(0);
    var kind = TwilioSms.kind(status, code);
    if (sid.isEmpty() || status.isEmpty()) {
      return new Asked.Unclear("neither a message nor how it stands");
    }
    if (kind == Kind.OTHER || kind == Kind.ANSWER) {
      return new Asked.Under(sid);
    }
    var detail = (status + (code == 0 ? "" : " " + code)).strip();
    return new Asked.Stands(
        "twilio", new DeliveryEvent(sid + ":" + status, about.messageId(), sid, kind, detail));
  }

  private Reply reply(Account account, String path) {
    var to = base.resolve("/2010-04-01/Accounts/" + account.key(TwilioSms.ACCOUNT) + path);
    return outbound.exchange(
        Call.get(to, Call.Reach.CONFIGURED).with("Authorization", TwilioSms.basic(account)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
