package dev.puntual.messaging.bounces;

import dev.puntual.messaging.bounces.Returned.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words of mail servers mean. A list of phrases, read from the top: the first that stands
 * in what a server said decides, because its words are more exact than its code.
 */
final class Reasons {

  private static final Pattern SPACE = Pattern.compile("[\\s>\"'`]+");
  private static final List<Phrase> PHRASES = read();

  private record Phrase(Why why, String words) {}

  private Reasons() {}

  /**
   * What they call for the time being is not for good, whatever they say beside it.
   *
   * @param said the server's words; code and text
   * @param status of RFC 3463; empty when none was said
   */
  static Why of(String said, String status) {
    var why = byWords(said).orElseGet(() -> byStatus(status));
    return status.startsWith("4.") && why.forGood() ? Why.EXPIRED : why;
  }

  /** Empty when no phrase that we know stands in it. */
  static Optional<Why> byWords(String said) {
    var plain = plain(said);
    return PHRASES.stream()
        .filter(phrase -> plain.contains(phrase.words()))
        .findFirst()
        .map(Phrase::why);
  }

  private static String plain(String said) {
    return SPACE.matcher(said.toLowerCase(Locale.ROOT)).replaceAll(" ");
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
    int colon = line.indexOf(':');
    return new Phrase(
        Why.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)),
        plain(line.substring(colon + 1)).strip());
  }
}
