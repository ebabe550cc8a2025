package dev.puntual.platform.web;

/**
 * One entry of the sidebar. A room that has pages contributes a bean of these; a room that does not
 * exist is therefore never shown.
 *
 * @param key its name is the text {@code place.<key>}
 * @param path where it opens, and the beginning of every path inside it
 * @param order from the top; tens, so that a later room fits between
 */
public record Place(String key, String path, int order, Icon icon) {}
