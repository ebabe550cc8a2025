package dev.puntual.intake.columns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The words of headers and what they mean, from {@code words.txt} and {@code headers.txt}. */
final class Vocabulary {

  private static final double NEAR = 0.93;
  private static final int LONG_ENOUGH_TO_GUESS = 5;

  /**
   * A set of concepts that names a field.
   *
   * @param alone other words in the header spoil it
   * @param weight how sure the phrase is, up to 1
   */
  record Phrase(FieldKind kind, Set<String> concepts, boolean alone, double weight) {}

  private final Map<String, String> concepts = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

  static Vocabulary load() {
    var vocabulary = new Vocabulary();
    forEachLine(
        "words.txt",
        (concept, words) -> {
          for (String word : words.split(" ", -1)) {
            vocabulary.concepts.put(word, concept);
          }
        });
    forEachLine(
        "headers.txt",
        (kind, list) -> {
          for (String phrase : list.split("\\|", -1)) {
            vocabulary.phrases.add(phrase(FieldKind.valueOf(kind), phrase.strip()));
          }
        });
    return vocabulary;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** The concept of a word that we know exactly. */
  Optional<String> conceptOf(String word) {
    return Optional.ofNullable(concepts.get(word));
  }

  /** The concept of the known word that this one looks like: typing errors and odd endings. */
  Optional<String> conceptNear(String word) {
    if (word.length() < LONG_ENOUGH_TO_GUESS) {
      return Optional.empty();
    }
    String best = "";
    double bestScore = NEAR;
    for (String known : concepts.keySet()) {
      double score = known.length() < LONG_ENOUGH_TO_GUESS ? 0 : similarity.apply(word, known);
      if (score > bestScore) {
        best = known;
        bestScore = score;
      }
    }
    return conceptOf(best);
  }

  /** Splits words written together ({@code fechavencimiento}); empty when some part is unknown. */
  List<String> split(String word) {
    for (int cut = word.length() - 2; cut >= 2; cut--) {
      String head = concepts.get(word.substring(0, cut));
      if (head == null) {
        continue;
      }
      String rest = word.substring(cut);
      String tail = concepts.get(rest);
      if (tail != null && word.length() >= 6) {
        return List.of(head, tail);
      }
      var further = rest.length() >= 6 ? split(rest) : List.<String>of();
      if (!further.isEmpty()) {
        var all = new ArrayList<String>(further);
        all.addFirst(head);
        return all;
      }
    }
    return List.of();
  }

  private static Phrase phrase(FieldKind kind, String text) {
    boolean alone = text.startsWith("!");
    int equals = text.indexOf('=');
    double weight = equals < 0 ? 1 : Double.parseDouble(text.substring(equals + 1));
    String words = text.substring(alone ? 1 : 0, equals < 0 ? text.length() : equals);
    return new Phrase(kind, Set.of(words.split(" ", -1)), alone, weight);
  }

  private static void forEachLine(String name, BiConsumer<String, String> line) {
    var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String text; (text = reader.readLine()) != null; ) {
        int colon = text.indexOf(':');
        if (!text.startsWith("#") && colon > 0) {
          line.accept(text.substring(0, colon), text.substring(colon + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
