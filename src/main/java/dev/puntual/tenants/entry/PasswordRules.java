package dev.puntual.tenants.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we ask of a password: length, and not to be one that guessers try first. No rule about
 * capitals, digits or signs; spaces and any script are welcome.
 */
public final class PasswordRules {

  public static final int SHORTEST = 12;

  /** Bounds the work of hashing; longer than any passphrase. */
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int FEWEST_OWN = 8;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final CommonWords COMMON = CommonWords.read();

  private PasswordRules() {}

  /** Why a password is refused; each has a sentence {@code entry.password.<name>}. */
  public enum Reason {
    SHORT,
    LONG,
    REPEATED,
    SEQUENCE,
    COMMON,
    PERSONAL;

    public String key() {
      return "entry.password." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Empty when it may be used.
   *
   * @param personal what belongs to the person: name, address, company
   */
  public static Optional<Reason> problem(String password, Collection<String> personal) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Reason.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Reason.LONG);
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(Reason.REPEATED);
    }
    if (Keyboard.walks(password)) {
      return Optional.of(Reason.SEQUENCE);
    }
    if (mostly(password, personal)) {
      return Optional.of(Reason.PERSONAL);
    }
    return COMMON.make(password) ? Optional.of(Reason.COMMON) : Optional.empty();
  }

  /** Whether little is left once the person's own words are taken out. */
  private static boolean mostly(String password, Collection<String> personal) {
    var left = CommonWords.fold(password);
    var own = personal.stream().flatMap(PasswordRules::words).distinct().toList();
    boolean found = false;
    for (var word : own) {
      found |= left.contains(word);
      left = left.replace(word, "");
    }
    return found && NO_WORD.matcher(left).replaceAll("").length() < FEWEST_OWN;
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(NO_WORD.split(CommonWords.fold(text), -1))
        .filter(word -> word.length() >= 4)
        .sorted((one, other) -> other.length() - one.length());
  }
}
