package dev.puntual.messaging.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Shelf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The languages in which packs let somebody say stop, word by word as a person typed them. */
class StopWordsOfPacksTest {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "es",
          List.of(
              "BAJA",
              "ALTO",
              "PARAR",
              "DETENER",
              "SALIR",
              "CANCELAR",
              "ELIMINAR",
              "NO MÁS",
              "¡Basta!"),
          "pt",
          List.of("SAIR", "PARE", "Parar.", "CANCELAR", "REMOVER", "descadastrar"),
          "en",
          List.of(
              "STOP",
              "STOPALL",
              "END",
              "QUIT",
              "REVOKE",
              "OPT OUT",
              "OPTOUT",
              "CANCEL",
              "UNSUBSCRIBE"));

  @Test
  void everyWordOfEveryLanguageThatAPackNamesIsHeard() {
    var languages =
        Shelf.packs().keySet().stream()
            .flatMap(pack -> pack.duties().stream())
            .filter(duty -> duty.kind() == Duty.Kind.OPT_OUT_WORDS)
            .flatMap(duty -> List.of(duty.value().split(", ", -1)).stream())
            .distinct()
            .toList();
    assertThat(languages).containsExactlyInAnyOrder("es", "pt", "en");
    for (var language : languages) {
      assertThat(WORDS.get(language))
          .as(language)
          .allSatisfy(word -> assertThat(meaning(word)).isInstanceOf(Meaning.OptOut.class));
    }
  }

  private static Meaning meaning(String word) {
    return Meanings.of(new Meanings.Answer(word, false, false, LocalDate.parse("2026-03-02")));
  }
}
