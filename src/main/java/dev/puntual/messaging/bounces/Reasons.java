package dev.puntual.messaging.bounces;

import dev.puntual.messaging.bounces.Returned.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the words of mail servers mean. A list of phrases, read from the top: the first that stands
 * in what a server said decides, because its words are more exact than its code.
 */
final class Reasons {

  private static final Pattern SPACE = Pattern.compile("[\\s>\"'`’]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** Names of addresses and machines, and what our letter was about: no words of a server. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?im)[<\\[(]?[^\\s<>()\\[\\]:;,\"']{1,120}@[^\\s<>()\\[\\]:;,\"']{1,160}[>\\])]?"
              + "|\\[\\d[\\d.:a-f]{3,40}]|\\bhost [\\w-]+(?:\\.[\\w-]+)+(?=[\\s\\[])"
              + "|^[ \\t>]*(subject|asunto|assunto|betreff|objet|message-id):.*$");

  /** They speak of the address that we write from: it says nothing about whom we write to. */
  private static final Set<String> OUR_OWN = Set.of("5.1.7", "5.1.8");

  private static final Pattern CUT = Pattern.compile("(\\w+)([:~]) *(.*)");
  private static final List<Phrase> PHRASES = read();

  private record Phrase(Why why, Predicate<String> words) {}

  private Reasons() {}

  /**
   * What they call for the time being is not for good, whatever they say beside it.
   *
   * @param said the server's words; code and text
   * @param status of RFC 3463; empty when none was said
   */
  static Why of(String said, String status) {
    if (OUR_OWN.contains(status)) {
      return Why.POLICY;
    }
    return lasting(byWords(said).orElseGet(() -> byStatus(status)), status);
  }

  /**
   * Of a report that brings a code and no words of its own. What stands around it in words for
   * people may be anything, such as whom they have look for viruses: a code that says for good that
   * nobody is there stands against it.
   */
  static Why coded(String around, String status) {
    var code = byStatus(status);
    var words = byWords(around);
    boolean exact = code.forGood() || code == Why.FULL;
    boolean softer =
        words.filter(why -> why == Why.FULL || why == Why.LATER || why == Why.EXPIRED).isPresent();
    return lasting(exact && !softer ? code : words.orElse(code), status);
  }

  private static Why lasting(Why why, String status) {
    return status.startsWith("4.") && why.forGood() ? Why.EXPIRED : why;
  }

  /** Empty when no phrase that we know stands in it. */
  static Optional<Why> byWords(String said) {
    var plain = plain(NAMES.matcher(said).replaceAll(" "));
    return PHRASES.stream()
        .filter(phrase -> phrase.words().test(plain))
        .findFirst()
        .map(Phrase::why);
  }

  private static String plain(String said) {
    var apart = Normalizer.normalize(said.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return SPACE.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ");
  }

  /** RFC 3463 §3, and what is said in the registry of enhanced status codes. */
  private static Why byStatus(String status) {
    if (status.startsWith("4.")) {
      return status.equals("4.4.7") ? Why.EXPIRED : status.equals("4.2.2") ? Why.FULL : Why.LATER;
    }
    return switch (status) {
      case "5.1.1", "5.1.3", "5.1.6", "5.2.1" -> Why.NOBODY;
      case "5.1.2", "5.1.10" -> Why.NO_HOST;
      case "5.2.2" -> Why.FULL;
      case "5.4.7" -> Why.EXPIRED;
      default -> status.startsWith("5.7.") ? Why.POLICY : Why.OTHER;
    };
  }

  private static List<Phrase> read() {
    try (InputStream in = Reasons.class.getResourceAsStream("phrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("no phrases of mail servers");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Reasons::phrase)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phrase phrase(String line) {
    var cut = CUT.matcher(line);
    if (!cut.matches()) {
      throw new IllegalStateException("no phrase: " + line);
    }
    var why = Why.valueOf(cut.group(1).toUpperCase(Locale.ROOT));
    if (cut.group(2).equals("~")) {
      return new Phrase(why, Pattern.compile(cut.group(3)).asPredicate());
    }
    var words = plain(cut.group(3)).strip();
    return new Phrase(why, said -> said.contains(words));
  }
}
