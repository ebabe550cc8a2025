package dev.puntual.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the message files and the sources as they lie in the tree. */
class WordsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  /** A key given to {@code say}; the last group tells whether more is glued to it. */
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([\\w.-]+)\"\\s*(\\+)?");

  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

  @Test
  void bothLanguagesSayTheSameThings() {
    var spanish = texts(Language.ES);
    var english = texts(Language.EN);
    assertThat(english.keySet()).containsExactlyElementsOf(spanish.keySet());
    spanish.forEach(
        (key, text) ->
            assertThat(holes(english.getOrDefault(key, "")))
                .describedAs(key)
                .isSubsetOf(holes(text)));
  }

  /**
   * Issue 4, Templates: "es, en, pt". What debtors read is whole, or a page would mix two
   * languages.
   */
  @Test
  void whatDebtorsReadIsSaidInPortugueseToo() {
    var spanish = texts(Language.ES);
    var portuguese = texts(Language.PT);
    assertThat(spanish.keySet()).containsAll(portuguese.keySet());
    assertThat(portuguese.keySet())
        .containsAll(spanish.keySet().stream().filter(WordsTest::forDebtors).toList());
    portuguese.forEach(
        (key, text) ->
            assertThat(holes(text))
                .describedAs(key)
                .isSubsetOf(holes(spanish.getOrDefault(key, ""))));
  }

  private static boolean forDebtors(String key) {
    return Stream.of(
                "portal.",
                "messaging.letter.",
                "messaging.clause.",
                "messaging.sample.",
                "voice.call.")
            .anyMatch(key::startsWith)
        || Stream.of(
                "dunning.letter.", "dunning.annex.", "dunning.tap.", "voice.link.", "inbox.canned.")
            .anyMatch(key::startsWith);
  }

  @Test
  void everySentenceCanBeSaid() {
    for (var language : Language.values()) {
      texts(language)
          .forEach(
              (key, text) -> {
                assertThat(text)
                    .describedAs(key)
                    .isNotBlank()
                    .doesNotContainPattern("(?<!')'(?!')");
                assertThat(new MessageFormat(text, language.locale()).format(facts()))
                    .describedAs(key)
                    .isNotBlank();
              });
    }
  }

  @Test
  void everyKeyThatASourceAsksForHasAText() {
    var known = texts(Language.ES).keySet();
    var missing = new TreeSet<String>();
    for (var source : sources()) {
      SAID.matcher(read(source))
          .results()
          .filter(
              said ->
                  said.group(2) == null
                      ? !known.contains(said.group(1))
                      : known.stream().noneMatch(key -> key.startsWith(said.group(1))))
          .forEach(said -> missing.add(said.group(1) + " in " + source));
    }
    assertThat(missing).isEmpty();
  }

  /** "Liga" is Mexican only; who pays from Lima or Bogotá reads "enlace", on paper and aloud. */
  @Test
  void theWayToPayHasOneNameInSpanish() {
    assertThat(texts(Language.ES).values())
        .noneMatch(text -> text.matches("(?is).*\\bligas?\\b.*"));
  }

  @Test
  void thePluralFollowsTheNumber() {
    assertThat(say(Language.ES, "frame.ago.days", 1)).isEqualTo("ayer");
    assertThat(say(Language.ES, "frame.ago.days", 3)).isEqualTo("hace 3 días");
    assertThat(say(Language.EN, "frame.selected", 1200)).isEqualTo("1,200 selected");
  }

  private static String say(Language language, String key, Object... facts) {
    return Words.say(language, language.locale(), key, facts);
  }

  /** Numbers everywhere: a choice needs one, and a plain hole takes one. */
  private static Object[] facts() {
    return new Object[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
  }

  private static List<String> holes(String text) {
    return HOLE.matcher(text).results().map(hole -> hole.group(1)).distinct().sorted().toList();
  }

  private static Map<String, String> texts(Language language) {
    var texts = new TreeMap<String, String>();
    for (var file : files(MESSAGES, "_" + language.code() + ".properties")) {
      var properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
    return texts;
  }

  private static List<Path> sources() {
    return Stream.concat(
            files(Path.of("src/main/jte"), ".jte").stream(),
            files(Path.of("src/main/java"), ".java").stream())
        .toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
