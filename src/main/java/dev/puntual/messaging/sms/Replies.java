package dev.puntual.messaging.sms;

import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an HTTP exchange says of a message. Only what surely was not done may be tried again: a
 * server that fails while it works may have worked.
 */
public final class Replies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Replies() {}

  /**
   * @param accepted reads an answer of success; empty when it is not one of the provider's
   * @param refused reads an answer that finds fault with what we asked
   */
  public static SendOutcome outcome(
      Reply reply,
      Function<Reply.Answered, Optional<SendOutcome>> accepted,
      Function<Reply.Answered, SendOutcome> refused) {
    return switch (reply) {
      case Reply.Answered answer when answer.success() ->
          accepted
              .apply(answer)
              .orElseGet(() -> new SendOutcome.Unknown("status " + answer.status()));
      case Reply.Answered answer when answer.status() == 429 || answer.status() == 503 ->
          new SendOutcome.Throttled(wait(answer), "status " + answer.status());
      case Reply.Answered answer when answer.status() == 401 || answer.status() == 403 ->
          new SendOutcome.Unauthorised("status " + answer.status());
      case Reply.Answered answer when answer.status() >= 500 ->
          new SendOutcome.Unknown("status " + answer.status());
      case Reply.Answered answer -> refused.apply(answer);
      case Reply.Refused(var why) -> new SendOutcome.Unreachable(why);
      case Reply.Unreachable(var detail) -> new SendOutcome.Unreachable(detail);
      case Reply.Unknown(var detail) -> new SendOutcome.Unknown(detail);
    };
  }

  /** Empty when it is no JSON. */
  public static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException other) {
      return Optional.empty();
    }
  }

  private static @Nullable Duration wait(Reply.Answered answer) {
    return answer.retryAfter().isPresent()
        ? Duration.ofSeconds(answer.retryAfter().getAsLong())
        : null;
  }
}
