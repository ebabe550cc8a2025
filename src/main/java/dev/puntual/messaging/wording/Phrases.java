package dev.puntual.messaging.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of phrases, one to a line, without accents: those that are looked for, and behind a plus
 * those that mean no harm. A star at the end of a word stands for whatever else it ends in.
 */
final class Phrases {

  private Phrases() {}

  /** As they stand in the list of that name. */
  static List<String> of(String list, boolean innocent) {
    return read("taboos/" + list + ".txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.startsWith("+") == innocent)
        .map(line -> innocent ? line.substring(1).strip() : line)
        .toList();
  }

  /** Any of them, as whole words of a folded text; of an empty list, nothing. */
  static Pattern pattern(String list, boolean innocent) {
    var phrases = of(list, innocent);
    return phrases.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(
            phrases.stream()
                .collect(
                    Collectors.groupingBy(
                        phrase -> phrase.charAt(0), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> beginning(group.getKey(), group.getValue()))
                .collect(Collectors.joining("|", "(?<= )(?:", ")(?= )")));
  }

  /**
   * Those that begin with one letter, in their order: at a word that begins otherwise none of them
   * is tried.
   */
  private static String beginning(char first, List<String> phrases) {
    return phrases.stream()
        .map(phrase -> Pattern.quote(phrase.substring(1)))
        .map(rest -> rest.replace("*", "\\E[\\p{L}\\p{N}]*\\Q"))
        .collect(Collectors.joining("|", Pattern.quote(String.valueOf(first)) + "(?:", ")"));
  }

  private static String read(String path) {
    try (InputStream in = Phrases.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no list " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
