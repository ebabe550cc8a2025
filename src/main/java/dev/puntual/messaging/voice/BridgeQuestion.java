package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.BridgeNews.How;
import dev.puntual.messaging.sms.Replies;
import dev.puntual.platform.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Asks Twilio how a call of two legs stands: the first leg by its id, or where that was lost with
 * the answer by number and minute, and the second as what was dialled from it
 * (twilio.com/docs/voice/api/call-resource, {@code ParentCallSid}). Calls nobody.
 */
record BridgeQuestion(TwilioVoice twilio) {

  private static final Set<String> OVER =
      Set.of("completed", "busy", "no-answer", "failed", "canceled");

  /** How it stands there. */
  sealed interface Stands {

    /** Both are over; {@code how} is {@code NOT_HERE} where Twilio dialled nobody. */
    record Over(String sid, How how, int seconds) implements Stands {}

    /** Somebody still waits or speaks. */
    record Going(String sid) implements Stands {}

    /** It has no such call. */
    record Unheard() implements Stands {}

    /** It could not be asked now, or did not answer clearly. */
    record Unclear() implements Stands {}
  }

  /**
   * @param sid of the first leg; empty when its answer was lost
   * @param phone of the first leg
   */
  Stands ask(Account account, String sid, String phone, Instant askedAt) {
    return sid.isEmpty()
        ? list(account, "To=" + encoded(phone))
            .map(calls -> calls.stream().filter(one -> VoiceQuestion.near(one, phone, askedAt)))
            .map(near -> ofThat(account, near.toList()))
            .orElseGet(Stands.Unclear::new)
        : switch (twilio.look(account, "/Calls/" + sid + ".json")) {
          case Reply.Answered answer when answer.success() ->
              Replies.parsed(answer.text())
                  .map(call -> first(account, call))
                  .orElseGet(Stands.Unclear::new);
          case Reply.Answered answer when answer.status() == 404 -> new Stands.Unheard();
          case Reply.Answered _, Reply.Refused _, Reply.Unreachable _, Reply.Unknown _ ->
              new Stands.Unclear();
        };
  }

  private Stands ofThat(Account account, List<JsonNode> near) {
    return switch (near.size()) {
      case 0 -> new Stands.Unheard();
      case 1 -> first(account, near.getFirst());
      default -> new Stands.Unclear();
    };
  }

  private Stands first(Account account, JsonNode call) {
    var sid = call.path("sid").asString("");
    if (sid.isEmpty()) {
      return new Stands.Unclear();
    }
    if (!OVER.contains(call.path("status").asString(""))) {
      return new Stands.Going(sid);
    }
    return list(account, "ParentCallSid=" + encoded(sid))
        .map(legs -> legs.stream().filter(leg -> of(leg, sid)).toList())
        .map(legs -> second(sid, legs))
        .orElseGet(Stands.Unclear::new);
  }

  private static boolean of(JsonNode leg, String sid) {
    return leg.path("parent_call_sid").asString("").equals(sid);
  }

  private static Stands second(String sid, List<JsonNode> legs) {
    if (legs.isEmpty()) {
      return new Stands.Over(sid, How.NOT_HERE, 0);
    }
    var leg = legs.getFirst();
    var status = leg.path("status").asString("");
    if (!OVER.contains(status)) {
      return new Stands.Going(sid);
    }
    var seconds = leg.path("duration").asString("");
    return new Stands.Over(sid, BridgeCalls.how(status), BridgeCalls.seconds(seconds));
  }

  private Optional<List<JsonNode>> list(Account account, String filter) {
    return switch (twilio.look(account, "/Calls.json?PageSize=50&" + filter)) {
      case Reply.Answered answer when answer.success() ->
          Replies.parsed(answer.text())
              .map(said -> said.path("calls"))
              .filter(JsonNode::isArray)
              .map(calls -> calls.valueStream().toList());
      case Reply.Answered _, Reply.Refused _, Reply.Unreachable _, Reply.Unknown _ ->
          Optional.empty();
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
