package dev.puntual.rules.web;

import dev.puntual.rules.Addressees.Addressee;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would do to the messages that wait for their hour.
 *
 * @param caps whether they are the company's own, to be kept with one more button
 * @param tested which rules, in words
 * @param asked messages that have a slot
 * @param later how many would leave at another time
 * @param never how many would not leave
 * @param people how many would wait for a person
 * @param lines the soonest of them
 */
public record Trial(
    boolean caps, String tested, int asked, int later, int never, int people, List<Line> lines) {

  /**
   * One message.
   *
   * @param addressee null when nobody knows the message any more
   * @param verdict {@code defer}, {@code deny} or {@code human}
   * @param slot when it would leave as things stand
   * @param until when it would leave instead; null for never, or when a person decides
   * @param why the rules against it, in plain words
   */
  public record Line(
      @Nullable Addressee addressee,
      String verdict,
      Instant slot,
      @Nullable Instant until,
      List<String> why) {}

  public int changed() {
    return later + never + people;
  }

  /** How many are not listed. */
  public int more() {
    return changed() - lines.size();
  }
}
