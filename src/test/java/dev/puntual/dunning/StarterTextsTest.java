package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that come with the starters. */
class StarterTextsTest {

  /** Whose customers are not companies that pay invoices, or are written to by name. */
  private static final Set<String> WITH_WORDS =
      Set.of("subscriptions", "micro_loans", "school_fees", "large_accounts");

  private static final Map<String, String> SPEAKS_OF =
      Map.of(
          "subscriptions", "(?s).*(mensualidad|suscripción).*",
          "micro_loans", "(?s).*(parcialidad|préstamo).*",
          "school_fees", "(?s).*colegiatura.*",
          "large_accounts", "(?s).*(orden de compra|programados).*");

  static Stream<Starters.Starter> starters() {
    return Starters.read().all().stream().filter(one -> WITH_WORDS.contains(one.code()));
  }

  @ParameterizedTest
  @MethodSource("starters")
  void everyMessageOfAStarterHasWordsOfItsOwnInEveryLanguage(Starters.Starter starter) {
    for (var stage : messages(starter)) {
      var words = StarterTexts.words(starter.code(), stage);
      assertThat(words.keySet()).as(stage.code()).containsExactly(Language.values());
      words.forEach(
          (language, text) ->
              assertThat(Wording.parse(language, text.subject(), text.body()))
                  .as(starter.code() + stage + language)
                  .isInstanceOf(Parsed.Good.class));
      words.forEach(
          (language, text) -> {
            if (language == Language.ES) {
              assertThat(text.body()).matches(SPEAKS_OF.getOrDefault(starter.code(), ""));
            }
          });
    }
  }

  @Test
  void whereTheTonesWillDoNothingIsAdded() {
    assertThat(Starters.read().all().stream().map(Starters.Starter::code))
        .filteredOn(code -> !WITH_WORDS.contains(code))
        .allMatch(
            code ->
                Stream.of(dev.puntual.messaging.Stage.values())
                    .allMatch(stage -> StarterTexts.words(code, stage).isEmpty()));
  }

  private static Set<dev.puntual.messaging.Stage> messages(Starters.Starter starter) {
    return starter.steps().stream()
        .filter(step -> step.action() == Action.MESSAGE)
        .map(Ladder.Step::stage)
        .collect(Collectors.toSet());
  }
}
