package dev.puntual.simulator;

/**
 * How a provider calls back.
 *
 * @param twice each call comes two times
 * @param backwards the last thing that happened is told first
 */
public record Calling(boolean twice, boolean backwards) {

  /** As on a good day. */
  public static final Calling IN_ORDER = new Calling(false, false);
}
