package dev.puntual.simulator;

/**
 * How a provider calls back.
 *
 * @param twice each call comes two times
 * @param backwards the last thing that happened is told first
 * @param never it calls nobody; whoever wants to know asks
 */
public record Calling(boolean twice, boolean backwards, boolean never) {

  /** As on a good day. */
  public static final Calling IN_ORDER = new Calling(false, false);

  public static final Calling NEVER = new Calling(false, false, true);

  public Calling(boolean twice, boolean backwards) {
    this(twice, backwards, false);
  }
}
