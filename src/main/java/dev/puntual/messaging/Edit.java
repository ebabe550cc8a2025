package dev.puntual.messaging;

import java.time.Instant;
import java.util.List;

/**
 * Words that a person chose for one message.
 *
 * @param by the person's name; empty when unknown
 */
public record Edit(Words words, Instant at, String by) {

  /**
   * As a person writes them, in the same language of templates as the company's own texts.
   *
   * @param subject one line
   * @param body paragraphs parted by empty lines
   */
  public record Words(String subject, String body) {}

  /**
   * What is wrong with words.
   *
   * @param field {@code subject} or {@code body}
   * @param code message key after {@code messaging.text.fault.}
   * @param about what exactly, to be named in the sentence; may be empty
   */
  public record Wrong(String field, String code, String about) {}

  /** What became of an edit. */
  public sealed interface Result {

    /** The message will be said in these words. */
    record Kept() implements Result {}

    /** Nothing changed: these words cannot be said. */
    record Bad(List<Wrong> wrongs) implements Result {}

    /** Nothing changed: the message has left, or will not leave any more. */
    record TooLate() implements Result {}
  }
}
