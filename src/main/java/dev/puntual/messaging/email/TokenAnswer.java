package dev.puntual.messaging.email;

import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.Login.NoToken;
import dev.puntual.platform.http.Reply;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider's desk for tokens said (RFC 6749 §5).
 *
 * @param refresh a new refresh token; empty when the old one goes on
 */
record TokenAnswer(String token, Duration lives, String refresh) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int USUAL_SECONDS = 3600;
  private static final int TOO_MANY = 429;

  static TokenAnswer of(Reply.Answered answer) throws NoToken {
    var said = read(answer.text());
    if (!answer.success()) {
      throw new NoToken(why(answer.status(), said.path("error").asString("")), words(said));
    }
    var token = said.path("access_token").asString("");
    if (token.isEmpty()) {
      throw new NoToken(Trouble.BROKEN, "no token in the answer");
    }
    var lives = Duration.ofSeconds(said.path("expires_in").asInt(USUAL_SECONDS));
    return new TokenAnswer(token, lives, said.path("refresh_token").asString(""));
  }

  /** Only a person can grant anew, or type another name of the program. */
  private static Trouble why(int status, String error) {
    if (status == TOO_MANY || status >= 500) {
      return Trouble.THROTTLED;
    }
    return error.equals("invalid_client") || error.equals("unauthorized_client")
        ? Trouble.CLIENT
        : Trouble.GRANT;
  }

  private static String words(JsonNode said) {
    return said.path("error_description").asString(said.path("error").asString(""));
  }

  private static JsonNode read(String text) throws NoToken {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new NoToken(Trouble.BROKEN, "no answer that we can read");
    }
  }
}
