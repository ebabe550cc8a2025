package dev.puntual.platform.web;

/**
 * One entry of the sidebar. A room that has pages contributes a bean of these; a room that does not
 * exist is therefore never shown.
 *
 * @param key its name is the text {@code place.<key>}
 * @param path where it opens, and the beginning of every path inside it
 * @param order from the top; tens, so that a later room fits between
 * @param counted whether {@code <path>/cuenta} tells how much waits there
 */
public record Place(String key, String path, int order, Icon icon, boolean counted) {

  /** One beside which nothing is counted. */
  public Place(String key, String path, int order, Icon icon) {
    this(key, path, order, icon, false);
  }
}
