package dev.puntual.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity before debt: what a greeting must say, and what nobody can put into it. */
class SpokenTextTest {

  private static final String WHO = "Le llama {{empresa}}. ¿Hablo con {{nombre}}?";

  @Test
  void theHousesWordsKeepTheHousesOwnRules() {
    for (var language : Language.values()) {
      for (var part : SpokenPart.all()) {
        assertThat(SpokenTexts.of(part, language).faults())
            .as(part.code() + " " + language)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Es por su adeudo.",
        " Tiene una factura pendiente.",
        " Queremos hablar de su saldo.",
        " Es sobre un pago.",
        " Le llamamos de cobranza.",
        " Son 1,200 pesos.",
        " Son {{total}}.",
        " Venció el {{vencimiento}}.",
        " It is about an overdue invoice.",
        " É sobre a sua dívida."
      })
  void nothingThatGivesADebtAwayGetsIntoTheGreeting(String more) {
    assertThat(faults(SpokenPart.GREETING, WHO + more)).contains("early");
  }

  @ParameterizedTest
  @CsvSource({"Le llama {{empresa}}.", "¿Hablo con {{nombre}}?", "Buen día."})
  void whoCallsAndWhomTheyLookForCannotBeTakenOut(String body) {
    assertThat(faults(SpokenPart.GREETING, body)).contains("needs");
  }

  @Test
  void theMatterNamesTheCompanyAndNothingThatCannotBeSaidAloud() {
    var firm = SpokenPart.of(Stage.FIRM);

    assertThat(faults(firm, "Su total es de {{total}}.")).containsExactly("needs");
    assertThat(faults(firm, "{{empresa}}: pague en {{liga_de_pago}}.")).contains("unspeakable");
    assertThat(faults(firm, "{{empresa}}: ¿por qué no ha pagado?")).contains("asks_why");
    assertThat(faults(firm, "{{empresa}}: {{nada}}")).containsExactly("place");
    assertThat(faults(firm, "x".repeat(SpokenText.LONGEST + 1))).containsExactly("too_long");
    assertThat(faults(firm, " ")).containsExactly("empty");
    assertThat(faults(firm, "{{empresa}}: su total es de {{total}}.")).isEmpty();
  }

  private static List<String> faults(SpokenPart part, String body) {
    return new SpokenText(part, body).faults().stream().map(SpokenText.Fault::code).toList();
  }
}
