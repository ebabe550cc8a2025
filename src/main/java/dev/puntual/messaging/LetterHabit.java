package dev.puntual.messaging;

import dev.puntual.messaging.wording.Face;
import org.jspecify.annotations.Nullable;

/**
 * What a company chose for its letters.
 *
 * @param colour {@code #rrggbb}
 * @param enclosesFrom from which tone on a statement of account is enclosed; null: never
 * @param countsOpens whether a picture that shows nothing tells us that a letter was opened
 * @param countsClicks whether its button passes by us
 */
public record LetterHabit(
    String colour, @Nullable Stage enclosesFrom, boolean countsOpens, boolean countsClicks) {

  /** Until somebody chooses: nobody is watched who was not told so. */
  public static final LetterHabit NONE = new LetterHabit(Face.HOUSE_COLOUR, null, false, false);

  /** Whether a letter of that stage brings a statement. */
  public boolean encloses(String stage) {
    var from = enclosesFrom;
    return from != null && Stage.of(stage).filter(one -> one.compareTo(from) >= 0).isPresent();
  }
}
