package dev.puntual.messaging.answers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pressed in a call, kept as an answer: the key between brackets, with the day that
 * was promised, and behind it a sentence for people.
 */
public final class Keypad {

  private static final Pattern WRITTEN =
      Pattern.compile("\\[(\\w+)(?: (\\d{4}-\\d\\d-\\d\\d))?] .*");

  private Keypad() {}

  /** What a key stands for. */
  public enum Pressed {
    LINK("1"),
    PROMISE("2"),
    PERSON("3"),
    STOP("9"),
    /** Somebody else took the call. */
    NOT_ME("no");

    private final String key;

    Pressed(String key) {
      this.key = key;
    }
  }

  /**
   * @param day that was promised; null when none was
   * @param sentence for people
   */
  public static String write(Pressed pressed, @Nullable LocalDate day, String sentence) {
    return "[" + pressed.key + (day == null ? "" : " " + day) + "] " + sentence;
  }

  /** Empty for what nobody pressed. */
  public static Optional<Meaning> read(String said) {
    var written = WRITTEN.matcher(said);
    if (!written.matches()) {
      return Optional.empty();
    }
    return switch (written.group(1)) {
      case "1" -> Optional.of(new Meaning.WantsLink());
      case "2" -> day(written.group(2)).map(Meaning.Promise::new);
      case "3" -> Optional.of(new Meaning.Talk());
      case "9" -> Optional.of(new Meaning.OptOut());
      case "no" -> Optional.of(new Meaning.Wrong());
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }
}
