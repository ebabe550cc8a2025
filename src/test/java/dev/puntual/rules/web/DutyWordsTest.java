package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.packs.Duty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutyWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void whoeverSeesToADutyIsSaid(String language) throws IOException {
    var texts = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages/rules_" + language + ".properties"))) {
      texts.load(in);
    }
    assertThat(texts.stringPropertyNames())
        .containsAll(
            Stream.of(Duty.Keeper.values())
                .map(keeper -> "rules.keeper." + RuleWords.word(keeper))
                .toList());
  }
}
