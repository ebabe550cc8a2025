package dev.puntual.platform.jobs;

/**
 * Work that looks for what is due and does some of it. Harmless to run twice, on many nodes, or
 * never.
 */
public interface Beat {

  /** A stable name for logs and health. */
  String name();

  /**
   * Does a bounded amount of work. True when there may be more, so that it is asked again at once.
   */
  boolean beat();
}
