package dev.puntual.messaging.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.answers.Meaning.Dispute;
import dev.puntual.messaging.answers.Meaning.Escalates;
import dev.puntual.messaging.answers.Meaning.OptOut;
import dev.puntual.messaging.answers.Meaning.Paid;
import dev.puntual.messaging.answers.Meaning.Promise;
import dev.puntual.messaging.answers.Meaning.Refuses;
import dev.puntual.messaging.answers.Meaning.Unsure;
import dev.puntual.messaging.answers.Meaning.Vulnerable;
import dev.puntual.messaging.answers.Meaning.Wrong;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people mean who answer. */
class MeaningsTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private static final List<String> WORDS_TO_LEAVE =
      List.of(
          "BAJA",
          "ALTO",
          "PARAR",
          "DETENER",
          "SALIR",
          "CANCELAR",
          "ELIMINAR",
          "NO MAS",
          "BASTA",
          "SAIR",
          "PARE",
          "REMOVER",
          "DESCADASTRAR",
          "STOP",
          "STOPALL",
          "END",
          "QUIT",
          "REVOKE",
          "OPT OUT",
          "OPTOUT",
          "CANCEL",
          "UNSUBSCRIBE");

  private static final List<UnaryOperator<String>> WAYS_TO_WRITE =
      List.of(
          word -> word,
          word -> word.toLowerCase(Locale.ROOT),
          word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT),
          word -> "  " + word + "\n\n",
          word -> word + ".",
          word -> "¡" + word + "!!!",
          word -> "\"" + word + "\"",
          word -> "«" + word + "»",
          word -> word + " 🙏🏽",
          word -> "🛑" + word,
          word -> "\u200b" + word + "\ufeff",
          word -> word.replace(" ", "   "),
          word -> word.replace("A", "Á").replace("O", "Ó"),
          word ->
              word.chars()
                  .mapToObj(c -> String.valueOf((char) (c == ' ' ? c : c + 0xFEE0)))
                  .reduce("", String::concat));

  private static final List<UnaryOperator<String>> SENTENCES =
      List.of(
          word -> "voy a " + word + " el viernes",
          word -> "¿cómo hago para " + word + "?",
          word -> "mi cliente dijo " + word + " y no sé qué hacer con la factura",
          word -> word + " A-100 por favor, luego vemos lo demás");

  @Test
  void everyWordToLeaveLeavesHoweverItIsWritten() {
    for (var word : WORDS_TO_LEAVE) {
      for (var way : WAYS_TO_WRITE) {
        assertThat(said(way.apply(word))).as(way.apply(word)).isInstanceOf(OptOut.class);
      }
    }
  }

  @Test
  void noWordToLeaveLeavesWithinASentence() {
    for (var word : WORDS_TO_LEAVE) {
      for (var sentence : SENTENCES) {
        var text = sentence.apply(word.toLowerCase(Locale.ROOT));
        assertThat(said(text)).as(text).isNotInstanceOf(OptOut.class);
      }
    }
  }

  @Test
  void whoeverWillCancelOnFridayWillPayOnFriday() {
    assertThat(said("Voy a cancelar el viernes")).isEqualTo(new Promise(LocalDate.of(2026, 3, 13)));
  }

  @Test
  void aNoLeavesOnlyWhereItWasOffered() {
    assertThat(Meanings.of(new Meanings.Answer("No.", true, false, TODAY)))
        .isInstanceOf(OptOut.class);
    assertThat(said("NO")).isInstanceOf(Unsure.class);
    assertThat(said("no puedo hoy")).isInstanceOf(Unsure.class);
  }

  @Test
  void aMachineMeansNothing() {
    assertThat(Meanings.of(new Meanings.Answer("BAJA", false, true, TODAY)))
        .isInstanceOf(Meaning.Automatic.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pago el viernes | 2026-03-13",
        "Te pago mañana sin falta | 2026-03-11",
        "hoy mismo deposito | 2026-03-10",
        "les transfiero pasado mañana | 2026-03-12",
        "pago el 15 | 2026-03-15",
        "Pagaré el día 5 | 2026-04-05",
        "liquido el 20 de marzo | 2026-03-20",
        "pagamos el 20/03 | 2026-03-20",
        "pagamos el 20/03/2026 | 2026-03-20",
        "pago en 3 días | 2026-03-13",
        "pago a fin de mes | 2026-03-31",
        "en la quincena les pago | 2026-03-15",
        "el martes pagamos | 2026-03-17",
        "vou pagar na sexta | 2026-03-13",
        "pago amanhã | 2026-03-11",
        "I will pay on Friday | 2026-03-13",
        "we'll pay on March 20th | 2026-03-20",
      })
  void aDayOfPayingIsAPromise(String text, LocalDate day) {
    assertThat(said(text)).isEqualTo(new Promise(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿puedo pagar el viernes?",
        "no puedo pagar el viernes",
        "si me pagan el viernes te pago",
        "te pago pronto",
        "pago el viernes o el lunes",
        "pago el 31 de febrero",
        "el viernes hablamos",
        "pago el 20 de septiembre",
        "pago en la mañana",
        "",
        "ok",
        "👍",
        "gracias",
      })
  void whatIsNoPromiseIsForAPerson(String text) {
    assertThat(said(text)).isInstanceOf(Unsure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ya pagué",
        "ya pague!!",
        "PAGADO",
        "Liquidado.",
        "Buenas tardes, ya hice el pago ayer",
        "Ya lo pagamos la semana pasada, adjunto comprobante",
        "já paguei",
        "We already paid this invoice",
      })
  void whoeverPaidIsHeard(String text) {
    assertThat(said(text)).isInstanceOf(Paid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no he pagado", "no está pagado", "cuando me paguen pago", "aún no pagamos"})
  void whoeverHasNotPaidIsNotTakenForOneWhoHas(String text) {
    assertThat(said(text)).isNotInstanceOf(Paid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EQUIVOCADO", "Número equivocado", "no soy", "wrong number", "Não sou"})
  void whoeverIsSomebodyElseSaysSoInAWord(String text) {
    assertThat(said(text)).isInstanceOf(Wrong.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No reconozco",
        "yo no reconozco ese cargo",
        "la factura está mal",
        "no debo nada"
      })
  void whoeverDoesNotAcceptItDisputes(String text) {
    assertThat(said(text)).isInstanceOf(Dispute.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no me escriban más",
        "Dejen de llamarme",
        "não me mande mais",
        "please stop texting me",
        "ya no me manden mensajes por favor",
      })
  void aSentenceThatRefusesStopsUsUntilAPersonConfirms(String text) {
    assertThat(said(text)).isInstanceOf(Refuses.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hablen con mi abogado", "los voy a denunciar a PROFECO", "I'll call my lawyer"})
  void authoritiesAndLawyersStopTheMachine(String text) {
    assertThat(said(text)).isInstanceOf(Escalates.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mi esposo falleció el lunes, pago el viernes",
        "estoy en el hospital, baja",
        "no quiero vivir",
      })
  void somebodyInNeedComesBeforeEverythingElse(String text) {
    assertThat(said(text)).isInstanceOf(Vulnerable.class);
  }

  private static Meaning said(String text) {
    return Meanings.of(new Meanings.Answer(text, false, false, TODAY));
  }
}
