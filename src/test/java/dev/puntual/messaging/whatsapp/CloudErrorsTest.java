package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Provider.Slip;
import dev.puntual.platform.http.Reply;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes drive what we do, not titles nor the status of HTTP. */
class CloudErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "400, 131026, Rejected[reason=ADDRESS",
    "400, 131047, Rejected[reason=RECIPIENT",
    "400, 131049, Rejected[reason=RECIPIENT",
    "400, 131050, Rejected[reason=STOPPED",
    "400, 131062, Rejected[reason=RECIPIENT",
    "400, 130497, Rejected[reason=RECIPIENT",
    "400, 130429, Throttled",
    "429, 130429, Throttled",
    "400, 131048, Throttled",
    "400, 131056, Throttled",
    "404, 132001, Rejected[reason=CONTENT",
    "400, 132015, Rejected[reason=CONTENT",
    "403, 131031, Unauthorised",
    "400, 131031, Unauthorised",
    "401, 190, Unauthorised",
    "500, 131000, Unknown",
    "400, 100, Rejected[reason=CONTENT"
  })
  void eachFamilyEndsInItsOwnWay(int status, int code, String outcome) {
    var text = "{\"error\":{\"message\":\"dicho\",\"code\":%d}}".formatted(code);
    var answer = new Reply.Answered(status, text, OptionalLong.empty());

    assertThat(CloudAnswer.of(answer).outcome().toString()).startsWith(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "132000, PAUSED",
    "132001, PAUSED",
    "132007, PAUSED",
    "132015, PAUSED",
    "132016, DISABLED"
  })
  void aFaultOfATextMarksTheText(int code, TemplateState state) {
    assertThat(CloudErrors.template(code)).contains(state);
  }

  @Test
  void aTextThatOneMessageMadeTooLongIsNotMarked() {
    assertThat(CloudErrors.template(132005)).isEmpty();
    assertThat(CloudErrors.template(131026)).isEmpty();
  }

  @Test
  void whoeverShowsNoNumberIsWrittenToByWhatStandsForThem() {
    var id = UUID.randomUUID();

    assertThat(CloudMessage.of(new Slip(id, "MX.13491208655302741918", "Hola", Duration.ZERO, "")))
        .contains("\"recipient\":\"MX.13491208655302741918\"", id.toString())
        .doesNotContain("\"to\"");
    assertThat(CloudMessage.of(new Slip(id, "+528112345678", "Hola", Duration.ZERO, "")))
        .contains("\"to\":\"528112345678\"")
        .doesNotContain("\"recipient\":");
  }
}
