package dev.puntual.messaging.web;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing.Letter;
import java.util.List;
import java.util.stream.Collectors;

/** A letter in which every word is an X. */
final class SpokenWords {

  private SpokenWords() {}

  static Letter letter() {
    return new Letter(
        Placeholder.words().keySet().stream().collect(Collectors.toMap(key -> key, _ -> "X")),
        List.of(),
        List.of(),
        "https://x.example");
  }
}
