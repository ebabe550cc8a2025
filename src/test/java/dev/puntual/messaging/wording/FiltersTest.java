package dev.puntual.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.messaging.sms.SmsText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 4, Templates: "Logic-light, safe language with an allow-list of filters". */
class FiltersTest {

  private static final String LINK = "https://pagos.example/p/abc";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "{{vencimiento|corta}}             > 12 nov 2026",
        "{{due_date | short}}              > 12 nov 2026",
        "{{vencimento|curta}}              > 12 nov 2026",
        "{{vencimiento|larga}}             > 12 de noviembre de 2026",
        "{{nombre|mayúsculas}}             > MARÍA JOSÉ TORRES",
        "{{nombre|primer_nombre}}          > María",
        "{{nombre|primer_nombre|MAYUSCULAS}} > MARÍA",
        "{{total|sin_moneda}}              > $1,250.00",
        "{{total|con_moneda}}              > $1,250.00 MXN",
        "{{total_con_intereses|sem_moeda}} > $1,300.00"
      })
  void aWordTakesTheFormThatItsFilterNames(String written, String said) {
    assertThat(say(written.strip())).isEqualTo("Dice " + said.strip() + " aquí");
    assertThat(new SmsText(written, false).say(words(), LINK)).hasValue(said.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{total|corta}}",
        "{{nombre|eval}}",
        "{{nombre|}}",
        "{{lista|mayusculas}}",
        "{{whatsapp|mayusculas}}",
        "{{vencimiento|corta|larga|corta}}",
        "{{nombre.class}}",
        "{{#nombre}}",
        "{{nombre|mayusculas(9)}}"
      })
  void whatIsNotOnTheListIsRefused(String written) {
    assertThat(faults(written)).containsAnyOf("unknown_filter", "unknown_placeholder");
    assertThat(new SmsText("Hola " + written, false).faults())
        .extracting(SmsText.Fault::code)
        .containsAnyOf("filter", "unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Comercial del Norte SA de CV > Comercial del Norte SA de CV",
        "Torres, Mariana              > Mariana",
        "3M                           > 3M",
        "Padaria & Filhos             > Padaria & Filhos",
        "Ana                          > Ana"
      })
  void aCompanyHasNoFirstName(String name, String said) {
    var words = words();
    words.put("nombre", name);
    assertThat(new SmsText("{{nombre|primer_nombre}}", false).say(words, LINK)).hasValue(said);
  }

  @Test
  void withoutAShorterFormTheUsualOneIsSaid() {
    var words = words();
    words.remove(Placeholder.DUE.shortForm());
    assertThat(new SmsText("{{vencimiento|corta}}", false).say(words, LINK))
        .hasValue("12 de noviembre de 2026");
  }

  private static String say(String written) {
    return ((Parsed.Good) parse(written))
        .wording()
        .compose(new Letter(words(), List.of(), List.of(), LINK))
        .orElseThrow()
        .blocks()
        .getFirst()
        .text();
  }

  private static List<String> faults(String written) {
    return ((Parsed.Bad) parse(written)).faults().stream().map(Fault::code).toList();
  }

  private static Parsed parse(String written) {
    return Wording.parse(
        Language.ES,
        "{{empresa}}",
        "Dice " + written + " aquí\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}");
  }

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(place -> words.put(place, "x"));
    words.put("nombre", "María José Torres");
    words.put("total", "$1,250.00\u00a0MXN".replace('\u00a0', ' '));
    words.put("total_con_intereses", "$1,300.00\u00a0MXN");
    words.put("vencimiento", "12 de noviembre de 2026");
    words.put(Placeholder.DUE.shortForm(), "12 nov 2026");
    return words;
  }
}
