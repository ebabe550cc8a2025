package dev.puntual.demo.cast;

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

/**
 * Words that names are made of, from {@code <name>.txt} beside this class: lines {@code list: word
 * | word}. A list that goes on in a further line is longer.
 */
final class WordLists {

  private final Map<String, List<String>> lists = new HashMap<>();

  private WordLists() {}

  static WordLists of(String name) {
    var words = new WordLists();
    var stream = Objects.requireNonNull(WordLists.class.getResourceAsStream(name + ".txt"), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  List<String> get(String list) {
    return Objects.requireNonNull(lists.get(list), list);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    var list = lists.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>());
    for (var word : line.substring(colon + 1).split("\\|", -1)) {
      list.add(word.strip());
    }
  }
}
