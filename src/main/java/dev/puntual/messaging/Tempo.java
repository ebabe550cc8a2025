package dev.puntual.messaging;

import java.time.Duration;

/**
 * How fast an account at a provider may be spoken to.
 *
 * @param perSecond messages a second in the long run; zero for as fast as it goes
 * @param burst so many at once after a rest
 * @param daily so many in any twenty-four hours; zero for any number
 * @param gap between two messages to one person; zero for none
 */
public record Tempo(double perSecond, int burst, int daily, Duration gap) {

  public static final Tempo UNLIMITED = new Tempo(0, 0, 0, Duration.ZERO);

  /** So many a second, with what a second saves up at once. */
  public static Tempo of(double perSecond) {
    return new Tempo(perSecond, (int) Math.max(1, Math.ceil(perSecond)), 0, Duration.ZERO);
  }

  /** False when nothing needs to be counted. */
  public boolean counts() {
    return perSecond > 0 || daily > 0 || !gap.isZero();
  }
}
