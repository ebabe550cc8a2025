package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.http.Reply;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Cloud API answered.
 *
 * @param said empty when it was no JSON, or nothing was heard
 */
record CloudAnswer(Reply reply, Optional<JsonNode> said) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static CloudAnswer of(Reply reply) {
    return new CloudAnswer(
        reply, reply instanceof Reply.Answered answer ? parsed(answer.text()) : Optional.empty());
  }

  static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException other) {
      return Optional.empty();
    }
  }

  boolean success() {
    return reply instanceof Reply.Answered answer && answer.success() && said.isPresent();
  }

  /** Meta's own, or zero. */
  int code() {
    return said.map(s -> s.path("error").path("code").asInt(0)).orElse(0);
  }

  /** Its code and words; for people of the company, never for logs. */
  String words() {
    var error = said.map(s -> s.path("error")).orElse(JSON.createObjectNode());
    var details = error.path("error_data").path("details").asString("");
    var user = error.path("error_user_msg").asString("");
    var told = details.isEmpty() ? user : details;
    return (code() + " " + (told.isEmpty() ? error.path("message").asString("") : told)).strip();
  }

  /**
   * What it says of a message that was handed over. Only what surely was not done may be tried
   * again: a server that fails while it works may have worked.
   */
  SendOutcome outcome() {
    return switch (reply) {
      case Reply.Answered answer -> answered(answer);
      case Reply.Refused(var why) -> new SendOutcome.Unreachable(why);
      case Reply.Unreachable(var detail) -> new SendOutcome.Unreachable(detail);
      case Reply.Unknown(var detail) -> new SendOutcome.Unknown(detail);
    };
  }

  private SendOutcome answered(Reply.Answered answer) {
    boolean finds = said.filter(s -> s.path("error").has("code")).isPresent();
    if (answer.success() && !finds) {
      var id = said.map(s -> s.path("messages").path(0).path("id").asString("")).orElse("");
      return id.isEmpty()
          ? new SendOutcome.Unknown("status " + answer.status())
          : new SendOutcome.Accepted(id);
    }
    if (answer.status() == 429 || answer.status() == 503 || CloudErrors.throttled(code())) {
      return new SendOutcome.Throttled(wait(answer), words());
    }
    if (finds && CloudErrors.unauthorised(code())) {
      return new SendOutcome.Unauthorised(words());
    }
    if (answer.status() >= 500) {
      return new SendOutcome.Unknown("status " + answer.status());
    }
    if (answer.status() == 401 || (answer.status() == 403 && !finds)) {
      return new SendOutcome.Unauthorised("status " + answer.status());
    }
    return new SendOutcome.Rejected(CloudErrors.reason(code()), words());
  }

  private static @Nullable Duration wait(Reply.Answered answer) {
    return answer.retryAfter().isPresent()
        ? Duration.ofSeconds(answer.retryAfter().getAsLong())
        : null;
  }
}
