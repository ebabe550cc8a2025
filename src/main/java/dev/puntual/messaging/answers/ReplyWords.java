package dev.puntual.messaging.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that mean something, of all languages that we read: whoever answers in another one than
 * ours is heard all the same. Lines of a file are {@code class: word, word}.
 */
final class ReplyWords {

  /** What a word or phrase is a sign of. The first four count only as a whole message. */
  enum Sign {
    OPT_OUT,
    NO,
    BACK_IN,
    WRONG,
    /** As a whole message. */
    PAID,
    /** As a whole message. */
    DISPUTE,
    /** Within a message. */
    SAYS_PAID,
    SAYS_DISPUTE,
    REFUSES,
    ESCALATES,
    VULNERABLE,
    /** Verbs of paying. */
    PAYS,
    /** What takes a promise back, or never made it one. */
    NOT_YET
  }

  private static final List<String> LANGUAGES = List.of("es", "pt", "en");

  static final ReplyWords ALL = read();

  private final Map<Sign, Set<String>> words;

  private ReplyWords(Map<Sign, Set<String>> words) {
    this.words = words;
  }

  /** Whether a normalised message is one of the sign's words, whole. */
  boolean is(Sign sign, String said) {
    return of(sign).contains(said);
  }

  /** Whether one of the sign's words stands in a normalised message, as words. */
  boolean within(Sign sign, String said) {
    var padded = " " + said + " ";
    return of(sign).stream().anyMatch(word -> padded.contains(" " + word + " "));
  }

  Set<String> of(Sign sign) {
    return words.getOrDefault(sign, Set.of());
  }

  private static ReplyWords read() {
    var words = new EnumMap<Sign, Set<String>>(Sign.class);
    for (var language : LANGUAGES) {
      text(language)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(words, line));
    }
    return new ReplyWords(words);
  }

  private static void add(Map<Sign, Set<String>> words, String line) {
    int colon = line.indexOf(':');
    var sign = Sign.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
    for (var word : line.substring(colon + 1).split(",", -1)) {
      words.computeIfAbsent(sign, _ -> new HashSet<>()).add(Normal.of(word));
    }
  }

  private static String text(String language) {
    try (InputStream in = ReplyWords.class.getResourceAsStream("words_" + language + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no reply words of " + language);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
