package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.voice.SpokenPart;
import dev.puntual.messaging.voice.SpokenText;
import dev.puntual.simulator.twilio.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Issue 4, voice: what a machine says is the company’s to write, and identity comes first. */
@Timeout(90)
class OwnSpokenWordsTest extends Spoken {

  private static final SpokenPart GENTLE = SpokenPart.of(Stage.GENTLE);

  @Test
  void theCompanysOwnWordsAreSpokenAndTheKeysStay() {
    writes(SpokenPart.GREETING, "Qué tal, soy la voz de {{empresa}} y busco a {{nombre}}.");
    writes(GENTLE, "De parte de {{empresa}}, su cuenta suma {{total}}. Gracias por atendernos.");
    line.people(_ -> Person.pressing("1", "3"));
    calls();

    assertThat(words(line.heard(sid)))
        .contains("soy la voz de", "busco a ana", "si es usted, marque 1")
        .contains("su cuenta suma", "gracias por atendernos", "marque 3");
  }

  @Test
  void nothingOfTheOwnWordsIsHeardBeforeTheKeypadSaysWhoItIs() {
    writes(GENTLE, "De parte de {{empresa}}, su cuenta suma {{total}}.");
    line.people(_ -> Person.pressing("", ""));
    calls();

    assertThat(words(line.heard(sid))).contains("hasta luego").doesNotContain("su cuenta suma");
  }

  @Test
  void theHouseSpeaksAgainWhereItIsGivenTheWordBack() {
    writes(SpokenPart.GREETING, "Qué tal, soy la voz de {{empresa}} y busco a {{nombre}}.");
    in(
        tx ->
            TestApplication.bean(SpokenBook.class)
                .reset(tx, SpokenPart.GREETING, Language.ES, Ids.next()));
    calls();

    assertThat(words(line.heard(sid)))
        .contains("asistente automático")
        .doesNotContain("soy la voz");
  }

  private void writes(SpokenPart part, String body) {
    boolean kept =
        in(
            tx ->
                TestApplication.bean(SpokenBook.class)
                    .write(tx, new SpokenText(part, body), Language.ES, Ids.next()));
    assertThat(kept).isTrue();
  }
}
