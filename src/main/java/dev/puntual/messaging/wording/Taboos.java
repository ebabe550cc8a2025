package dev.puntual.messaging.wording;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is not said, by words and phrases: it finds the usual ones and not the ingenious. A word is
 * a whole word, and a phrase that is known to mean no harm hides the words in it.
 */
public final class Taboos {

  /** What kind of thing is said; its code stands in message keys. */
  public enum Kind {
    /** Asks why somebody has not paid. */
    ASKS_WHY,
    /** Sells something beside. */
    PROMOTION,
    /** Threatens with, or looks like, a court. */
    JUDICIAL,
    /** Names a debt where others may read it. */
    SHAMING;

    /** {@code asks_why}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private final Pattern guilty = Phrases.pattern(code(), false);
    private final Pattern innocent = Phrases.pattern(code(), true);
  }

  /** What some law that any letter may reach forbids: one text goes to debtors of every country. */
  public static final Collection<Kind> ANYWHERE =
      EnumSet.of(Kind.ASKS_WHY, Kind.PROMOTION, Kind.JUDICIAL);

  private Taboos() {}

  /**
   * Something that is said and may not be.
   *
   * @param words as they were written
   */
  public record Found(Kind kind, String words) {}

  /** The first thing of these kinds that is said; empty when nothing is. */
  public static Optional<Found> in(String text, Collection<Kind> kinds) {
    var folded = new Folded(text);
    return kinds.stream()
        .flatMap(kind -> first(folded, kind).map(words -> new Found(kind, words)).stream())
        .findFirst();
  }

  /** What is hidden as harmless can only be less: most texts are known to be good at once. */
  private static Optional<String> first(Folded folded, Kind kind) {
    if (found(kind.guilty, folded.plain()).isEmpty()) {
      return Optional.empty();
    }
    var known = kind.innocent.matcher(folded.plain()).replaceAll(Taboos::hidden);
    return found(kind.guilty, known).map(found -> folded.written(found.start(), found.end()));
  }

  /** Looks where words begin and nowhere else: every message is read so before it leaves. */
  private static Optional<MatchResult> found(Pattern phrases, String plain) {
    var words = phrases.matcher(plain).useTransparentBounds(true);
    for (int blank = plain.indexOf(' '); blank >= 0; blank = plain.indexOf(' ', blank + 1)) {
      if (words.region(blank + 1, plain.length()).lookingAt()) {
        return Optional.of(words.toMatchResult());
      }
    }
    return Optional.empty();
  }

  private static String hidden(MatchResult harmless) {
    return Matcher.quoteReplacement("|".repeat(harmless.end() - harmless.start()));
  }
}
