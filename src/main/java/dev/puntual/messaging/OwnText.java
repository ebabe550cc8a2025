package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that an {@link Author} keeps itself, for messages of no stage: the same places to fill,
 * the same limits and the same things that no letter says.
 */
public final class OwnText {

  private final Wording wording;

  private OwnText(Wording wording) {
    this.wording = wording;
  }

  /** What became of a text that somebody typed. */
  public sealed interface Read {

    record Good(OwnText text) implements Read {}

    /** Everything that is wrong with it. */
    record Bad(List<Wrong> wrong) implements Read {}
  }

  /**
   * Why a text cannot be said.
   *
   * @param subject whether it is the subject, not the body
   * @param code message key after {@code messaging.text.fault.}
   * @param about what exactly, to be named in the sentence; may be empty
   */
  public record Wrong(boolean subject, String code, String about) {}

  /**
   * A text to people of whom each has something to see and settle, and that shows the list.
   *
   * @param own names beside the fixed ones that may stand between the braces of the body, in lower
   *     case; the letter brings their words
   */
  public static Read listing(Language language, String subject, String body, Set<String> own) {
    var read = read(Wording.parse(language, subject, body, own));
    return read instanceof Read.Good(var text) && !text.wording.lists()
        ? new Read.Bad(List.of(new Wrong(false, "no_list", "{{" + Placeholder.LIST.key() + "}}")))
        : read;
  }

  /** A text to people whether they have something to settle or not; names of its own likewise. */
  public static Read notice(Language language, String subject, String body, Set<String> own) {
    return read(Wording.parseNotice(language, subject, body, own));
  }

  /** What a notice may leave open. */
  public static List<Placeholder> placesOfNotices() {
    return Arrays.stream(Placeholder.values()).filter(Wording::suitsNotices).toList();
  }

  private static Read read(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Good(var wording) -> new Read.Good(new OwnText(wording));
      case Parsed.Bad(var faults) ->
          new Read.Bad(
              faults.stream()
                  .map(
                      fault ->
                          new Wrong(fault.field().equals("subject"), fault.code(), fault.about()))
                  .toList());
    };
  }

  /** Which names of its own it speaks; a letter to somebody without one of them is not said. */
  public Set<String> own() {
    return wording.own();
  }

  /** Empty when the letter lacks a word: a sentence with a hole in it never leaves. */
  public Optional<Writing.Said> say(Writing.Letter letter) {
    return wording.say(letter);
  }

  /** What was said as the page that a mail program shows: ASCII, whole, with styles of its own. */
  public static byte[] shown(Writing.Said said) {
    return Rendered.of(said.letter()).html();
  }
}
