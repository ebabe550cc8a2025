package dev.puntual.dunning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A channel that could not be used.
 *
 * @param why it could not
 * @param against ids of the contact rules that refused it
 */
public record Passed(Means means, Why why, List<String> against) {

  public Passed {
    against = List.copyOf(against);
  }

  public Passed(Means means, Why why) {
    this(means, why, List.of());
  }

  /**
   * As stored behind a contact.
   *
   * @param skipped each as its code, why, and the rules against it, such as {@code sms off}
   */
  public static List<Passed> of(String[] skipped) {
    return Stream.of(skipped)
        .map(text -> List.of(text.split(" ")))
        .flatMap(
            parts ->
                Means.of(parts.getFirst()).stream()
                    .map(
                        means ->
                            new Passed(
                                means, Why.of(parts.get(1)), parts.subList(2, parts.size()))))
        .toList();
  }

  /** As stored behind the code of the channel. */
  public enum Why {
    /** The company has not connected it. */
    OFF,
    /** There was no address of anybody it goes to. */
    NOBODY,
    /** What the step said by it a short while ago did not arrive. */
    FAILED,
    /** The same, that very day. */
    LOST,
    /** It speaks in approved words only, and has none of this tone and language. */
    UNAPPROVED,
    /** A person excluded the debtor, or the debt, from it. */
    EXCLUDED,
    /** The contact rules do not allow it. */
    REFUSED,
    /** Of a campaign: no words in the debtor's language, or a value in them is missing. */
    NO_TEXT,
    NO_VALUE;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Why of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
