package dev.puntual.messaging.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private final Pattern guilty = pattern(phrases(this, false));
    private final Pattern innocent = pattern(phrases(this, true));
  }

  /** What some law that any letter may reach forbids: one text goes to debtors of every country. */
  static final Collection<Kind> ANYWHERE = EnumSet.of(Kind.ASKS_WHY, Kind.PROMOTION, Kind.JUDICIAL);

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

  /** The phrases of one list, as they stand in its file without accents. */
  static List<String> phrases(Kind kind, boolean innocent) {
    return read("taboos/" + kind.code() + ".txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.startsWith("+") == innocent)
        .map(line -> innocent ? line.substring(1).strip() : line)
        .toList();
  }

  private static Optional<String> first(Folded folded, Kind kind) {
    var known = kind.innocent.matcher(folded.plain()).replaceAll(Taboos::hidden);
    var found = kind.guilty.matcher(known);
    return found.find()
        ? Optional.of(folded.written(found.start(), found.end()))
        : Optional.empty();
  }

  private static String hidden(MatchResult harmless) {
    return Matcher.quoteReplacement("|".repeat(harmless.end() - harmless.start()));
  }

  /** Whole words; a star at the end of one stands for whatever else it ends in. */
  private static Pattern pattern(List<String> phrases) {
    var all = new ArrayList<String>();
    for (var phrase : phrases) {
      all.add(Pattern.quote(phrase).replace("*", "\\E[\\p{L}\\p{N}]*\\Q"));
    }
    return all.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(all.stream().collect(Collectors.joining("|", "(?<= )(?:", ")(?= )")));
  }

  private static String read(String path) {
    try (InputStream in = Taboos.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no list " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
