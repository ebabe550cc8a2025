package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StartersTest {

  static Stream<Arguments> all() {
    return Starters.LANGUAGES.stream()
        .flatMap(
            language -> Arrays.stream(Stage.values()).map(stage -> Arguments.of(stage, language)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyToneInEveryLanguageMayBeGivenInAsItIs(Stage stage, String language) {
    var text = Starters.of(stage, language);

    assertThat(text.faults()).isEmpty();
    assertThat(text.numbered()).contains("{{1}}", "{{6}}").doesNotContain("{{nombre}}");
    assertThat(asked(text, language)).contains("\"UTILITY\"", "muestra").doesNotContain("{{nombre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no_reference | Hola, {{nombre}}. {{empresa}}: {{total}} al {{vencimiento}}. Aviso: {{aviso}} Gracias.",
        "no_amount | Hola, {{nombre}}. {{empresa}}: {{referencia}} del {{vencimiento}}. Aviso: {{aviso}} Gracias.",
        "no_notice | Hola, {{nombre}}. {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}. Gracias.",
        "edge | {{nombre}}, {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}. Aviso: {{aviso}} Gracias.",
        "side_by_side | Hola, {{nombre}} {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}. Aviso: {{aviso}} Gracias.",
        "unknown | Hola, {{nombre}}. {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}, {{saldo}} ya. Aviso: {{aviso}} Gracias.",
        "unknown | Hola, {{nombre}}. {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}} en {{liga_de_pago}} ya. Aviso: {{aviso}} Gracias.",
        "promotion | Hola, {{nombre}}. {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}. Aproveche nuestra oferta. Aviso: {{aviso}} Gracias.",
        "number | Hola, {{nombre}}. {{empresa}}: {{referencia}} por {{total}} al {{vencimiento}}. CLABE 032180000118359719. Aviso: {{aviso}} Gracias."
      })
  void check_C15_andS12_whatMetaOrWeWouldNotCarryIsSaidBeforeItIsGivenIn(
      String fault, String body) {
    assertThat(new WhatsAppText(body).faults())
        .extracting(WhatsAppText.Fault::code)
        .contains(fault);
  }

  private static String asked(WhatsAppText text, String language) {
    var known =
        new KnownText(
            "factura",
            language,
            "gentle",
            "utility",
            TemplateState.DRAFT,
            "",
            "",
            text,
            "",
            Instant.EPOCH);
    return TextForMeta.of(known, "https://pagos.example/p/");
  }
}
