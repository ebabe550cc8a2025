package dev.puntual.rules;

import org.jspecify.annotations.Nullable;

/**
 * A company's own caps; null leaves it to the house.
 *
 * @param perDay contacts a day at most, over all channels
 * @param perWeek contacts in seven days at most, over all channels
 * @param hoursBetween between two contacts, on whatever channel
 */
public record Caps(
    @Nullable Integer perDay, @Nullable Integer perWeek, @Nullable Integer hoursBetween) {

  public static Caps none() {
    return new Caps(null, null, null);
  }
}
