package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.SegmentWorld.all;
import static dev.puntual.dunning.segment.SegmentWorld.amount;
import static dev.puntual.dunning.segment.SegmentWorld.any;
import static dev.puntual.dunning.segment.SegmentWorld.column;
import static dev.puntual.dunning.segment.SegmentWorld.none;
import static dev.puntual.dunning.segment.SegmentWorld.number;
import static dev.puntual.dunning.segment.SegmentWorld.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import dev.puntual.platform.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InWordsTest {

  private static final Condition LATE = number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30");
  private static final Condition MEXICAN = words(Field.COUNTRY, Operator.IS, "MX");
  private static final Condition PROMISED = words(Field.HOLD, Operator.IS, "promise");
  private static final Condition LARGE = amount(Field.BALANCE, Operator.MORE_THAN, "10000", "MXN");

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            all(MEXICAN, LARGE, LATE, none(PROMISED)),
            "Clientes de México, que deben en total más de $10,000\u00a0MXN y que tienen más de 30 días de atraso, salvo los que tienen una promesa vigente",
            "Customers from Mexico, who owe more than $10,000\u00a0MXN in total and who are more than 30 days late, except those with a promise in force"),
        arguments(
            LATE,
            "Clientes que tienen más de 30 días de atraso",
            "Customers who are more than 30 days late"),
        arguments(
            none(PROMISED),
            "Todos los clientes, salvo los que tienen una promesa vigente",
            "All customers, except those with a promise in force"),
        arguments(
            all(LATE, any(MEXICAN, words(Field.COUNTRY, Operator.IS, "PE", "CO"))),
            "Clientes que tienen más de 30 días de atraso y (de México o de Perú o Colombia)",
            "Customers who are more than 30 days late and (from Mexico or from Peru or Colombia)"),
        arguments(
            column("Riesgo", Operator.IS, "alto", "medio"),
            "Clientes en cuyo archivo «Riesgo» es «alto» o «medio»",
            "Customers in whose file “Riesgo” is “alto” or “medio”"),
        arguments(
            column("Vendedor", Operator.UNKNOWN),
            "Clientes en cuyo archivo «Vendedor» está vacío",
            "Customers in whose file “Vendedor” is empty"),
        arguments(
            words(Field.LANGUAGE, Operator.IS_NOT, "en"),
            "Clientes fuera de los a quienes se escribe en inglés",
            "Customers other than those written to in English"),
        arguments(
            words(Field.AGEING, Operator.IS, "d1_30", "d31_60"),
            "Clientes con deuda en el tramo 1 a 30 días o 31 a 60 días",
            "Customers with debt in the bucket 1 to 30 days or 31 to 60 days"),
        arguments(
            words(Field.NAME, Operator.CONTAINS, "{0} ' <b>"),
            "Clientes cuyo nombre contiene «{0} ' <b>»",
            "Customers whose name contains “{0} ' <b>”"),
        arguments(
            new Condition.Leaf(
                Field.LAST_CONTACT, "", Operator.UNKNOWN, new Condition.Operand.Nothing()),
            "Clientes sin dato de Días desde el último mensaje o llamada",
            "Customers without a known value of Days since the last message"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aTreeIsReadBackAsASentence(Condition tree, String spanish, String english) {
    assertThat(InWords.of(tree, voice(Language.ES), Map.of())).isEqualTo(spanish);
    assertThat(InWords.of(tree, voice(Language.EN), Map.of())).isEqualTo(english);
  }

  @Test
  void everyFieldOperatorAndFaultHasItsWords() {
    for (var language : Language.OF_TEAM) {
      for (var field : Field.values()) {
        assertThat(Words.has(language, "segment.field." + field.key())).isTrue();
        assertThat(Words.has(language, "segment.says." + field.key())).isTrue();
        field
            .choices()
            .forEach(
                word ->
                    assertThat(Words.has(language, "segment.choice." + field.key() + "." + word))
                        .as(word)
                        .isTrue());
      }
      for (var operator : Operator.values()) {
        assertThat(Words.has(language, "segment.operator." + operator.key())).isTrue();
      }
      for (var code : Fault.Code.values()) {
        assertThat(Words.has(language, "segment.fault." + code.key())).as(code.key()).isTrue();
      }
    }
  }

  private static Voice voice(Language language) {
    return Voice.of(
        language, "MX", ZoneId.of("America/Mexico_City"), Instant.parse("2026-11-20T18:30:00Z"));
  }
}
