package dev.puntual.rules.web;

import dev.puntual.rules.Addressees.Addressee;
import dev.puntual.rules.PackTrial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would do to what is to leave.
 *
 * @param caps whether they are the company's own, to be kept with one more button
 * @param tested which rules, in words
 * @param found how many of which
 * @param lines the soonest of them
 */
public record Trial(boolean caps, String tested, PackTrial.Found found, List<Line> lines) {

  /**
   * One contact.
   *
   * @param addressee null when nobody knows the contact any more
   * @param becomes as a word: {@code moved}, {@code deny}, {@code human}, {@code freed}
   * @param before when it would leave as things stand; null when it would not
   * @param after when it would leave instead; null for never, or when a person decides
   * @param why the rules against it, in plain words
   */
  public record Line(
      @Nullable Addressee addressee,
      String becomes,
      @Nullable Instant before,
      @Nullable Instant after,
      List<String> why) {}

  /** How many are not listed. */
  public int more() {
    return found.changed() - lines.size();
  }
}
