package dev.puntual.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.messaging.wording.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  private static final String SUBJECT = "Su cuenta con {{empresa}}";
  private static final String BODY =
      "Buen día, {{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}";

  @Test
  void everyPlaceIsFilledAndNothingElseChanges() {
    var composed = good(SUBJECT, BODY).compose(letter()).orElseThrow();

    assertThat(composed.subject()).isEqualTo("Su cuenta con [empresa]");
    assertThat(composed.blocks())
        .containsExactly(
            new Block(Kind.TEXT, "Buen día, [nombre]:"),
            new Block(Kind.LIST, ""),
            new Block(Kind.LINK, "Ver mi cuenta y pagar"),
            new Block(Kind.TEXT, "[contacto]"));
  }

  @Test
  void englishNamesOfPlacesWorkToo() {
    var composed =
        good(
                "Your account with {{company}}",
                "Dear {{ NAME }}, {{total}} of {{due_date}}, see {{payment_link}}. {{contact}}")
            .compose(letter())
            .orElseThrow();

    assertThat(composed.blocks())
        .containsExactly(
            new Block(
                Kind.TEXT,
                "Dear [nombre], [total] of [vencimiento], see https://pagos.example/p/abc. [contacto]"));
  }

  @Test
  void aWordThatLooksLikeAPlaceIsNotFilledAgain() {
    var words = words();
    words.put("nombre", "{{total}} ${7*7} {{lista}}");
    var composed =
        good(SUBJECT, BODY)
            .compose(new Letter(words, List.of("a"), List.of(List.of("b")), "https://x.example"))
            .orElseThrow();

    assertThat(composed.blocks().getFirst().text())
        .isEqualTo("Buen día, {{total}} ${7*7} {{lista}}:");
  }

  @Test
  void aMissingWordLeavesNoLetter() {
    var words = words();
    words.remove("total");

    assertThat(
            good(SUBJECT, BODY)
                .compose(new Letter(words, List.of(), List.of(), "https://x.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hola                      | {{apodo}} {{liga_de_pago}}                  | unknown_placeholder",
        "Hola                      | {{nombre {{liga_de_pago}}                   | unknown_placeholder",
        "Hola                      | {{liga_de_pago}} {{nombre                   | unclosed",
        "Hola                      | Pague ya                                    | no_link",
        "Hola                      | Vea: {{lista}} {{liga_de_pago}}             | list_inside",
        "Debe {{total}}            | {{liga_de_pago}}                            | private",
        "Su adeudo con {{empresa}} | {{liga_de_pago}}                            | shaming",
        "Overdue account           | {{liga_de_pago}}                            | shaming"
      })
  void whatCannotBeSaidIsRefusedWithItsReason(String subject, String body, String code) {
    assertThat(bad(subject, body)).extracting(Fault::code).contains(code);
  }

  /** C15. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Su cuenta | {{lista}} {{contacto}}                                      | no_company",
        "{{empresa}} | {{lista}}                                                 | no_contact",
        "{{empresa}} | {{vencimiento}} {{contacto}}                              | no_amount",
        "{{empresa}} | {{total}} {{contacto}}                                    | no_due",
        "{{empresa}} | {{lista}} {{contacto}} Díganos por qué  no ha pagado      | asks_why",
        "{{empresa}} | {{lista}} {{contacto}} Cuéntenos el MOTIVO de su atraso   | asks_why",
        "{{empresa}} | {{lista}} {{contacto}} Tell us the reason for your delay  | asks_why",
        "{{empresa}} | {{lista}} {{contacto}} 10 % menos en su próxima compra    | promotion",
        "{{empresa}} | {{lista}} {{contacto}} Aproveche nuestra oferta           | promotion",
        "Juzgado 3º | {{empresa}} {{lista}} {{contacto}}                         | judicial",
        "{{empresa}} | {{lista}} {{contacto}} procederá el embargo               | judicial"
      })
  @DisplayName("C15: what lacks a field, threatens, asks why or sells is not approved")
  void aTextThatLacksWhatALawAsksOrSaysWhatOneForbidsIsNotTaken(
      String subject, String body, String code) {
    assertThat(bad(subject, body)).extracting(Fault::code).contains(code);
  }

  /** C16. */
  @ParameterizedTest
  @EnumSource(Stage.class)
  @DisplayName("C16: a locked screen shows no amount and no debt")
  void whatALockedScreenShowsNamesNeitherAmountNorDebt(Stage stage) {
    for (var language : Language.values()) {
      var shown = HouseTexts.text(language, stage).subject().toLowerCase(Locale.ROOT);
      assertThat(shown)
          .doesNotContain("{{total}}", "{{dias}}", "{{lista}}", "deuda", "adeud", "mora", "cobr")
          .doesNotContain("debt", "overdue", "collect", "$");
    }
  }

  /**
   * C20: what we write for a company speaks of interest only when the company itself chooses to.
   */
  @ParameterizedTest
  @EnumSource(Stage.class)
  void noLetterSpeaksOfInterestOrFees(Stage stage) {
    for (var language : Language.values()) {
      var text = HouseTexts.text(language, stage);
      assertThat((text.subject() + " " + text.body()).toLowerCase(Locale.ROOT))
          .doesNotContain("interes", "interés", "recargo", "comisión", "interest", "late fee");
    }
  }

  @Test
  void aTextTooLongOrEmptyOrOfSeveralLinesIsRefused() {
    assertThat(bad("", "")).extracting(Fault::code).containsOnly("empty");
    assertThat(bad("a".repeat(121), "b".repeat(5001)))
        .extracting(Fault::code)
        .containsOnly("too_long");
    assertThat(bad("uno\ndos", BODY)).extracting(Fault::code).contains("not_one_line");
    assertThat(bad(SUBJECT, BODY + "\n\n{{lista}}")).extracting(Fault::code).contains("list_twice");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void theHouseSpeaksAtEveryStageInEveryLanguage(Stage stage) {
    for (var language : Language.values()) {
      var composed = HouseTexts.wording(language, stage).compose(letter()).orElseThrow();

      assertThat(composed.blocks()).extracting(Block::kind).contains(Kind.LIST, Kind.LINK);
      assertThat(composed.toString()).doesNotContain("{{");
      assertThat(composed.subject()).contains("[empresa]").hasSizeLessThan(80);
    }
  }

  @Test
  void aLetterReadFromItsProofIsTheSame() {
    var composed = HouseTexts.wording(Language.ES, Stage.FIRM).compose(letter()).orElseThrow();

    assertThat(Letters.read(Letters.write(composed))).isEqualTo(composed);
  }

  private static Wording good(String subject, String body) {
    return switch (Wording.parse(Language.ES, subject, body)) {
      case Parsed.Good(var wording) -> wording;
      case Parsed.Bad(var faults) -> throw new AssertionError(faults);
    };
  }

  private static List<Fault> bad(String subject, String body) {
    return switch (Wording.parse(Language.ES, subject, body)) {
      case Parsed.Good _ -> throw new AssertionError("was taken");
      case Parsed.Bad(var faults) -> faults;
    };
  }

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(key -> words.put(key, "[" + key + "]"));
    return words;
  }

  private static Letter letter() {
    return new Letter(
        words(),
        List.of("Documento", "Saldo"),
        List.of(List.of("A-1", "$1.00")),
        "https://pagos.example/p/abc");
  }
}
