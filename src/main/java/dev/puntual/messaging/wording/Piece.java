package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;
import java.util.List;

/** A stretch of a sentence. */
sealed interface Piece {

  /** As it stands. */
  record Text(String text) implements Piece {}

  /**
   * To be filled in.
   *
   * @param filters what is done to the word, in order
   */
  record Open(Placeholder placeholder, List<Filter> filters) implements Piece {

    Open(Placeholder placeholder) {
      this(placeholder, List.of());
    }
  }

  /** To be filled in with what the author of the text knows by this name. */
  record Own(String name) implements Piece {}

  /** Whether that place stands here, in whatever form. */
  default boolean opens(Placeholder place) {
    return this instanceof Open(var open, _) && open == place;
  }
}
