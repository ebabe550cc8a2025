package dev.puntual.messaging.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that mean something, of all languages that we read: whoever answers in another one than
 * ours is heard all the same. Lines of a file are {@code sign: phrase, phrase}, or {@code let name:
 * phrase, phrase}; what a phrase is, {@link Phrases} tells.
 */
final class ReplyWords {

  /** What a phrase is a sign of. */
  enum Sign {
    OPT_OUT,
    /** Words to leave that mean more than that beside another word. */
    TRAP,
    NO,
    BACK_IN,
    WRONG,
    /** As a whole message. */
    PAID,
    /** As a whole message. */
    DISPUTE,
    /** Within a message, as all that follow. */
    SAYS_WRONG,
    SAYS_PAID,
    /** Before words of having paid, in the same clause: then nobody says that they have. */
    UNPAID,
    SAYS_DISPUTE,
    REFUSES,
    ESCALATES,
    VULNERABLE,
    /** Somebody says that they will pay. */
    PAYS,
    /** What takes a promise back, or never made it one, or one of another day or amount. */
    NOT_YET,
    /** Whole clauses that say no more than that it is not today. */
    NOT_TODAY,
    /** A machine that says that it is one. */
    MACHINE,
    GREETS,
    ABSENT
  }

  private static final List<String> LANGUAGES = List.of("es", "pt", "en");

  static final ReplyWords ALL = read();

  private final Map<Sign, Pattern> words;

  private ReplyWords(Map<Sign, Pattern> words) {
    this.words = words;
  }

  /** Whether a normalised message is one of the sign's phrases, whole. */
  boolean is(Sign sign, String said) {
    return of(sign).matcher(said + " ").matches();
  }

  /** Whether one of the sign's phrases stands in a normalised message. */
  boolean within(Sign sign, String said) {
    return of(sign).matcher(said + " ").find();
  }

  Pattern of(Sign sign) {
    return words.getOrDefault(sign, Pattern.compile("(?!)"));
  }

  private static ReplyWords read() {
    var phrases = new Phrases();
    var words = new EnumMap<Sign, List<String>>(Sign.class);
    for (var language : LANGUAGES) {
      text(language)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(words, phrases, line));
    }
    var patterns = new EnumMap<Sign, Pattern>(Sign.class);
    words.forEach(
        (sign, all) ->
            patterns.put(sign, Pattern.compile("(?<![^ ])(?:" + String.join("|", all) + ")")));
    return new ReplyWords(patterns);
  }

  private static void add(Map<Sign, List<String>> words, Phrases phrases, String line) {
    int colon = line.indexOf(':');
    var name = line.substring(0, colon).strip();
    var listed = line.substring(colon + 1);
    if (name.startsWith("let ")) {
      phrases.let(name.substring(4), listed);
      return;
    }
    var sign = Sign.valueOf(name.toUpperCase(Locale.ROOT));
    words.computeIfAbsent(sign, _ -> new ArrayList<>()).addAll(phrases.written(listed));
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
