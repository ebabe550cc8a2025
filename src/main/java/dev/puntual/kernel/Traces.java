package dev.puntual.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which a person is known: code, name, tax id, addresses. Used to find what was said
 * of them where no id stands, so it must not find anybody else: a short word counts only where it
 * stands alone, a telling one also inside a sentence.
 *
 * @param words without empty ones, in no order
 */
public record Traces(List<String> words) {

  /** Shorter ones are inside too many words of others. */
  private static final int TELLING = 6;

  private static final int PHONE = 10;

  /** Finds nothing, in Java and in PostgreSQL. */
  private static final String NOTHING = "[^\\s\\S]";

  public Traces {
    words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  public static Traces of(Collection<String> words) {
    return new Traces(List.copyOf(words));
  }

  /** All of them in small letters, to compare a whole value with. */
  public String[] whole() {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  /**
   * The telling ones as one regular expression, the same to Java and to PostgreSQL, for a search
   * that takes no notice of capitals; it finds whole words only.
   */
  public String pattern() {
    var telling =
        words.stream().filter(Traces::tells).map(Traces::plainly).collect(Collectors.joining("|"));
    return telling.isEmpty() ? NOTHING : "(?<![\\w.@-])(" + telling + ")(?![\\w@-])";
  }

  /** Every one of them as a regular expression, for where they stand between marks of their own. */
  public String any() {
    return words.isEmpty()
        ? NOTHING
        : words.stream().map(Traces::plainly).collect(Collectors.joining("|", "(", ")"));
  }

  /** A number, an address or a name of several words. */
  private static boolean tells(String word) {
    return word.length() >= TELLING
        && word.chars().anyMatch(c -> c == ' ' || c == '@' || Character.isDigit(c));
  }

  private static String plainly(String word) {
    var plain = new StringBuilder();
    word.chars()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c)) {
                plain.append('\\');
              }
              plain.append((char) c);
            });
    return plain.toString();
  }

  /** Finds them in values of a list that somebody made; telephones in whatever way they wrote. */
  public Finder finder() {
    var phones =
        words.stream().filter(word -> word.startsWith("+")).map(Traces::lastDigits).toList();
    var pattern = Pattern.compile(pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return value ->
        words.stream().anyMatch(value.strip()::equalsIgnoreCase)
            || pattern.matcher(value).find()
            || (value.length() >= PHONE && phones.contains(lastDigits(value)));
  }

  /** Whether a value speaks of the person. */
  public interface Finder {
    boolean in(String value);
  }

  private static String lastDigits(String value) {
    var digits = value.replaceAll("\\D", "");
    return digits.length() < PHONE ? value : digits.substring(digits.length() - PHONE);
  }
}
