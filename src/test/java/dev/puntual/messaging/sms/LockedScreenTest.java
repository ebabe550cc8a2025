package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C16: the first 40 characters are on the locked screen, for whoever passes by. */
class LockedScreenTest {

  private static final String LINK = "https://pagos.ejemplo.mx/p/" + "a".repeat(64);

  /** From one letter to longer than anybody's. */
  private static final List<String> COMPANIES =
      List.of(
          "A",
          "3M",
          "Aceros del Bajío",
          "Distribuidora de Materiales Eléctricos y Ferreteros del Noroeste, S. A. P. I. de C. V.",
          "Ñ".repeat(300));

  static Stream<SmsTexts.Standing> houseTexts() {
    return Stream.of(Stage.values())
        .flatMap(stage -> Stream.of(Language.values()).map(l -> SmsTexts.house(stage, l)));
  }

  @ParameterizedTest
  @MethodSource("houseTexts")
  @DisplayName("C16: no amount and no word of debt in what a locked screen shows of a house text")
  void whatIsSeenOfAHouseTextIsNothingToHide(SmsTexts.Standing house) {
    assertThat(house.text().faults()).isEmpty();
    for (var company : COMPANIES) {
      for (var plain : List.of(true, false)) {
        var text = new SmsText(house.text().body(), plain);
        var said = text.say(words(company), LINK).orElseThrow();
        assertThat(first(said)).doesNotContain("12,345", "MXN", "XAXX010101000");
        assertThat(first(said).toLowerCase(java.util.Locale.ROOT))
            .doesNotContain("deuda", "adeud", "moros", "vencid", "cobr", "debt", "overdue", "owe");
        assertThat(said).contains("$12,345.00 MXN", LINK);
        assertThat(text.faults(words(company), LINK)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("houseTexts")
  void aHouseTextOfAnOrdinaryCompanyIsPaidForOnce(SmsTexts.Standing house) {
    var said = house.text().say(words("Aceros del Bajío"), LINK).orElseThrow();
    assertThat(SmsParts.of(said).count()).as(said).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{empresa}}: {{total}} vence hoy. {{liga_de_pago}}",
        "Hola {{nombre}}, debe {{ TOTAL }} a {{empresa}}",
        "{{empresa}}: pague {{total_con_intereses}} {{liga_de_pago}}",
        "{{empresa}}: con {{intereses}} de más {{liga_de_pago}}"
      })
  void aSumThatTheShortestNamesLetIntoSightIsRefused(String body) {
    assertThat(codes(body)).containsExactly("early_sum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{empresa}}: pague $1,200.00 aquí {{liga_de_pago}}",
        "{{empresa}}: 1,200 pesos {{liga_de_pago}}",
        "{{empresa}}: € 35 {{payment_link}}",
        "{{empresa}}: 35.00 USD {{payment_link}}"
      })
  void aSumThatIsTypedIsRefusedToo(String body) {
    assertThat(codes(body)).containsExactly("early_sum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{empresa}}: su deuda {{liga_de_pago}}",
        "{{empresa}}: su ADEUDO {{liga_de_pago}}",
        "{{empresa}}: cuenta morosa {{liga_de_pago}}",
        "{{company}}: your debt {{payment_link}}",
        "{{company}}: an overdue account {{payment_link}}",
        "{{empresa}}: aviso de embargo {{liga_de_pago}}",
        "{{empresa}}: le escribimos ahora por su endeudamiento {{liga_de_pago}}"
      })
  void aWordOfDebtInSightIsRefused(String body) {
    assertThat(codes(body)).containsExactly("early_word");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RFC GODE561231GR8: {{liga_de_pago}}",
        "CNPJ 11.222.333/0001-81: {{liga_de_pago}}",
        "NIT 900.123.456-7: {{liga_de_pago}}",
        "RUT 12.345.678-K: {{liga_de_pago}}",
        "CUIT 30-71234567-1: {{liga_de_pago}}",
        "RUC 20123456789: {{liga_de_pago}}",
        "EIN 12-3456789: {{payment_link}}",
        "NIF B12345678: {{payment_link}}"
      })
  void aTaxNumberInSightIsRefused(String body) {
    assertThat(codes(body)).containsExactly("early_tax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{empresa}}: sin embargo, su cuenta sigue aquí {{liga_de_pago}}",
        "{{empresa}}: llame al 55 5555 0000 {{liga_de_pago}} {{total}}",
        "{{empresa}}: factura F-1042 del 12 de mayo {{liga_de_pago}} {{total}}",
        "{{liga_de_pago}} {{total}} {{empresa}}",
        "{{nombre}}: {{empresa}} le espera el {{vencimiento}}, lo vemos con usted. {{total}}"
      })
  void whatMayBeSeenPasses(String body) {
    assertThat(codes(body)).isEmpty();
  }

  @Test
  void theNameOfTheCompanyIsReadAsWell() {
    var text = new SmsText("{{empresa}}: le esperamos {{liga_de_pago}}", true);
    assertThat(text.faults(words("Cobranza Rápida"), LINK))
        .extracting(SmsText.Fault::code)
        .containsExactly("early_word");
    assertThat(text.faults(words("Aceros del Bajío"), LINK)).isEmpty();
  }

  /** Whatever a text that passes is filled with, its sum stands out of sight. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTextThatPassesShowsItsSum(long seed) {
    var chance = new Random(seed);
    var pieces =
        List.of("{{empresa}}", "{{total}}", "{{liga_de_pago}}", "{{nombre}}", " hola ", "x", ": ");
    int passed = 0;
    for (int round = 0; round < 5_000; round++) {
      var body = new StringBuilder();
      for (int i = 0; i < 2 + chance.nextInt(12); i++) {
        body.append(pieces.get(chance.nextInt(pieces.size())));
      }
      var text = new SmsText(body.toString(), true);
      if (!text.body().isBlank() && text.faults().isEmpty()) {
        passed++;
        var company = COMPANIES.get(chance.nextInt(COMPANIES.size()));
        var said = text.say(words(company), LINK).orElseThrow();
        assertThat(first(said)).as(text.body()).doesNotContain("$1");
      }
    }
    assertThat(passed).isPositive();
  }

  private static List<String> codes(String body) {
    return new SmsText(body, true).faults().stream().map(SmsText.Fault::code).toList();
  }

  private static String first(String said) {
    return said.codePoints()
        .limit(40)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<String, String> words(String company) {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(key -> words.put(key, "Z"));
    words.put("empresa", company);
    words.put("total", "$12,345.00 MXN");
    words.put("vencimiento", "3 de diciembre de 2026");
    return words;
  }
}
