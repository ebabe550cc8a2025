package dev.puntual.messaging.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.answers.Meaning.Promise;
import dev.puntual.messaging.answers.Meaning.Unsure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several hundred answers as people of Mexico, South America, Spain and Brazil write them, with
 * what a good collector would understand. Where a line allows two meanings, either is well; that
 * nothing is certain and wrong is the rule.
 */
class AsPeopleWriteTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  record Line(String said, List<String> meanings) {}

  @ParameterizedTest
  @MethodSource("lines")
  void eachMeansWhatAGoodCollectorUnderstands(Line line) {
    var meaning = Meanings.of(new Meanings.Answer(line.said(), false, false, TODAY));
    var named =
        meaning instanceof Promise(var on) ? "Promise " + on : meaning.getClass().getSimpleName();
    assertThat(named).as(line.said()).isIn(line.meanings());
  }

  /** Whoever asks for a no, politely, is not read as silence. */
  @Test
  void aPoliteNoToAnOfferedNoStopsUs() {
    assertThat(Meanings.of(new Meanings.Answer("No, gracias.", true, false, TODAY)))
        .isInstanceOf(Meaning.Refuses.class);
    assertThat(Meanings.of(new Meanings.Answer("No, gracias.", false, false, TODAY)))
        .isInstanceOf(Unsure.class);
  }

  @Test
  void aLongTextIsReadInNoTime() {
    var text = "ya no me manden pago el viernes si me pagan, ".repeat(4_000);
    long begun = System.nanoTime();
    assertThat(Meanings.of(new Meanings.Answer(text, false, false, TODAY))).isNotNull();
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  static Stream<Line> lines() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    AsPeopleWriteTest.class.getResourceAsStream("as_people_write.txt")),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> line.contains(" | ") && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .map(cut -> new Line(cut[0], List.of(cut[1].strip().split(" / ", -1))))
          .toList()
          .stream();
    }
  }
}
