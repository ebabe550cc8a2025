package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Check S01: parts are counted as carriers bill them. What each text comes to was counted by
 * another program, Twilio's own calculator (MIT, sms-segments-calculator 1.3.0).
 */
class SegmentsS01Test {

  private static final Pattern PIECE = Pattern.compile("([^+*]+)\\*(\\d+)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  /**
   * @param parts what the other counter says
   */
  record Fixture(String text, String alphabet, int parts) {}

  @Test
  void everyTextComesToAsManyPartsAsAnotherCounterSays() throws IOException {
    var fixtures = fixtures();

    assertThat(fixtures).hasSizeGreaterThanOrEqualTo(200);
    assertThat(fixtures)
        .allSatisfy(
            fixture -> {
              var ours = SmsParts.of(fixture.text());
              assertThat(ours.alphabet()).hasToString(fixture.alphabet());
              assertThat(ours.count()).isEqualTo(fixture.parts());
            });
  }

  @Test
  void theTextIsWholeAndNoPairOfUnitsIsCutInTwo() throws IOException {
    for (var fixture : fixtures()) {
      var ours = SmsParts.of(fixture.text());
      assertThat(String.join("", ours.parts())).isEqualTo(fixture.text());
      assertThat(ours.parts()).noneMatch(SegmentsS01Test::beginsOrEndsInHalf);
    }
  }

  private static boolean beginsOrEndsInHalf(String part) {
    return !part.isEmpty()
        && (Character.isLowSurrogate(part.charAt(0))
            || Character.isHighSurrogate(part.charAt(part.length() - 1)));
  }

  private static List<Fixture> fixtures() throws IOException {
    try (var file = SegmentsS01Test.class.getResourceAsStream("segments.csv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(SegmentsS01Test::of).toList();
    }
  }

  private static Fixture of(String line) {
    var fields = line.split(";", -1);
    var text =
        Stream.of(fields[0].split("(?<=\\d)\\+", -1))
            .map(SegmentsS01Test::repeated)
            .collect(Collectors.joining());
    return new Fixture(text, fields[1], Integer.parseInt(fields[2]));
  }

  private static String repeated(String piece) {
    var parsed = PIECE.matcher(piece);
    assertThat(parsed.matches()).as(piece).isTrue();
    return plain(parsed.group(1)).repeat(Integer.parseInt(parsed.group(2)));
  }

  private static String plain(String escaped) {
    return ESCAPE.matcher(escaped).replaceAll(SegmentsS01Test::character);
  }

  private static String character(MatchResult escape) {
    var unit = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    return Matcher.quoteReplacement(unit);
  }
}
