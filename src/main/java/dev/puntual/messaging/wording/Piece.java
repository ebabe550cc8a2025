package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;

/** A stretch of a sentence. */
sealed interface Piece {

  /** As it stands. */
  record Text(String text) implements Piece {}

  /** To be filled in. */
  record Open(Placeholder placeholder) implements Piece {}

  /** To be filled in with what the author of the text knows by this name. */
  record Own(String name) implements Piece {}
}
