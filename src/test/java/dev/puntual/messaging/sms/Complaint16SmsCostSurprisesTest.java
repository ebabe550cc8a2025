package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.sms.SmsParts.Alphabet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One character that GSM-7 does not have more than doubles the parts; nobody sees the parts before
 * sending.
 */
class Complaint16SmsCostSurprisesTest {

  private static final String EMOJI = "\uD83D\uDE00";

  @ParameterizedTest
  @DisplayName("16: how many parts a text is")
  @CsvSource({
    "a, 0, 1, GSM7", "a, 160, 1, GSM7", "a, 161, 2, GSM7", "a, 306, 2, GSM7", "a, 307, 3, GSM7",
    "a, 459, 3, GSM7", "a, 460, 4, GSM7", "€, 80, 1, GSM7", "€, 81, 2, GSM7", "€, 152, 2, GSM7",
    "€, 153, 3, GSM7", "ñ, 160, 1, GSM7", "¿, 160, 1, GSM7", "ó, 70, 1, UCS2", "ó, 71, 2, UCS2",
    "ó, 134, 2, UCS2", "ó, 135, 3, UCS2", "ç, 1, 1, UCS2", "Ç, 160, 1, GSM7"
  })
  void aTextOfSoManyIsSoManyParts(String letter, int times, int parts, Alphabet alphabet) {
    var segments = SmsParts.of(letter.repeat(times));
    assertThat(segments.count()).isEqualTo(parts);
    assertThat(segments.alphabet()).isEqualTo(alphabet);
  }

  @Test
  @DisplayName("16: one accent triples the bill")
  void oneAccentMakesThreePartsOfOneAndWithoutItItIsOneAgain() {
    var text = "a".repeat(140) + "ó";
    assertThat(SmsParts.of(text).count()).isEqualTo(3);
    assertThat(SmsParts.of(text).strangers()).containsExactly("ó");
    assertThat(SmsParts.of(Plainer.of(text)).count()).isEqualTo(1);
  }

  @Test
  void anEscapeNeverStraddlesTwoParts() {
    var segments = SmsParts.of("a".repeat(152) + "€" + "b".repeat(20));
    assertThat(segments.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    assertThat(segments.units()).isEqualTo(174);
  }

  @Test
  void aPairOfSurrogatesNeverStraddlesTwoParts() {
    var segments = SmsParts.of("á".repeat(66) + EMOJI + "á".repeat(10));
    assertThat(segments.parts()).containsExactly("á".repeat(66), EMOJI + "á".repeat(10));
    assertThat(segments.left()).isEqualTo(67 - 12);
  }

  @Test
  void whatGsmHasStaysAndWhatItHasNotIsSaidWithWhatItHas() {
    assertThat(Plainer.of("¿Aún debe? “Mañana” – dice él… García y Peña, Córdoba, Conceição, 3º"))
        .isEqualTo(
            "¿Aun debe? \"Mañana\" - dice él... Garcia y Peña, Cordoba, Conceiçao, 3o"
                .replace("ç", "c"));
    assertThat(Plainer.of("ÁÍÓÚ áíóú Üü Ññ Éé")).isEqualTo("AIOU aiou Üü Ññ Éé");
    assertThat(Plainer.of("Listo " + EMOJI)).isEqualTo("Listo " + EMOJI);
  }

  /** Against tables written from the standard's own rows of sixteen, and a count one by one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theCountIsThatOfSomebodyWhoCountsOneByOne(long seed) {
    var chance = new Random(seed);
    var letters = "abcdefghij ñéü€{}[]~^|\\áíóú’–\uD83D\uDE00";
    var points = letters.codePoints().toArray();
    for (int round = 0; round < 2_000; round++) {
      int kinds = chance.nextBoolean() ? 24 : points.length;
      var text =
          chance
              .ints(chance.nextInt(500), 0, kinds)
              .mapToObj(i -> Character.toString(points[i]))
              .collect(Collectors.joining());
      assertThat(SmsParts.of(text).count()).as(text).isEqualTo(Counted.parts(text));
      assertThat(String.join("", SmsParts.of(text).parts())).isEqualTo(text);
    }
  }

  @Test
  void theWholeAlphabetIsThatOfTheStandard() {
    assertThat(Counted.BASIC).hasSize(127);
    assertThat(Counted.BASIC.codePoints()).allMatch(letter -> Gsm7.septets(letter) == 1);
    assertThat(Counted.EXTENSION.codePoints()).allMatch(letter -> Gsm7.septets(letter) == 2);
    long known =
        java.util.stream.IntStream.range(0, 0x10000).filter(c -> Gsm7.septets(c) > 0).count();
    assertThat(known).isEqualTo(127 + 10);
  }

  @Test
  void aTextSaysItsWordsOrNothing() {
    var text = new SmsText("{{empresa}}: pague aquí: {{liga_de_pago}} Total {{ total }}", true);
    assertThat(text.faults()).isEmpty();
    assertThat(
            text.say(
                Map.of("empresa", "Aceros del Bajío", "total", "$1,200.00 MXN"),
                "https://p.mx/p/a"))
        .hasValue("Aceros del Bajio: pague aqui: https://p.mx/p/a Total $1,200.00 MXN");
    assertThat(text.say(Map.of("empresa", "Aceros"), "https://p.mx/p/a")).isEmpty();
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    assertThat(faults("")).containsExactly("empty");
    assertThat(faults("hola {{lista}}")).containsExactly("unknown");
    assertThat(faults("hola {{7*7}}")).containsExactly("unknown");
    assertThat(faults("hola {{nombre")).containsExactly("brace");
    assertThat(faults("a".repeat(SmsText.LONGEST + 1))).containsExactly("too_long");
  }

  private static List<String> faults(String body) {
    return new SmsText(body, true).faults().stream().map(SmsText.Fault::code).toList();
  }
}
