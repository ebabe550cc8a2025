package dev.puntual.messaging.wording;

import java.util.regex.Pattern;

/**
 * How a letter looks, beside its words.
 *
 * @param colour of the company, {@code #rrggbb} in lower case; white reads well on it
 * @param due until or since when all of it was to be settled, as the reader writes dates; empty
 *     when nothing is
 */
public record Face(String colour, String due) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /** That of the house. */
  public static final String HOUSE_COLOUR = "#14684c";

  /** Of letters that say nothing of themselves. */
  public static final Face PLAIN = new Face(HOUSE_COLOUR, "");

  public Face {
    colour = COLOUR.matcher(colour).matches() ? colour : HOUSE_COLOUR;
  }

  Face dated(String when) {
    return new Face(colour, when);
  }

  public Face coloured(String other) {
    return new Face(other, due);
  }
}
