package dev.puntual.dunning.segment;

import java.util.Locale;

/**
 * What is wrong with a tree, at the time it is saved.
 *
 * @param place which condition, counted from 1 in reading order; 0 for the segment as a whole
 * @param about the word it is about, as it was typed; may be empty
 */
public record Fault(int place, Code code, String about) {

  /** Its sentence is the text {@code segment.fault.<key>}. */
  public enum Code {
    UNREADABLE,
    EMPTY_GROUP,
    TOO_DEEP,
    TOO_MANY,
    TOO_LONG,
    UNKNOWN_FIELD,
    UNKNOWN_OPERATOR,
    WRONG_TYPE,
    NO_VALUE,
    UNKNOWN_CHOICE,
    NO_CURRENCY,
    NO_COLUMN,
    NO_ATTRIBUTE,
    GONE_ATTRIBUTE,
    GONE_BOOK,
    NO_NAME,
    SAME_NAME,
    TOO_MANY_SEGMENTS;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
