package dev.puntual.messaging.sms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * How a text is cut into the parts that are paid for. A message of one part holds 160 septets or 70
 * UTF-16 units; of several, each holds 153 or 67, because a header says how they belong together.
 * What needs two septets or two units never straddles two parts.
 *
 * @param parts the text of each, in order; at least one, which is empty for an empty text
 * @param units septets or UTF-16 units in all
 * @param left units that still fit into the last part
 * @param strangers characters for which the whole message is UCS-2, each once; empty in GSM-7
 */
@NamedInterface("texts")
public record SmsParts(
    Alphabet alphabet, List<String> parts, int units, int left, List<String> strangers) {

  /** The whole message. */
  public String text() {
    return String.join("", parts);
  }

  /** What the characters of a message are counted in. */
  public enum Alphabet {
    GSM7(160, 153),
    UCS2(70, 67);

    private final int single;
    private final int several;

    Alphabet(int single, int several) {
      this.single = single;
      this.several = several;
    }

    /** Units of a message that is one part. */
    public int single() {
      return single;
    }

    /** Units of each part of a longer one. */
    public int several() {
      return several;
    }

    private int units(int character) {
      return this == GSM7 ? Gsm7.septets(character) : Character.charCount(character);
    }
  }

  public SmsParts {
    parts = List.copyOf(parts);
    strangers = List.copyOf(strangers);
  }

  /** One character that GSM-7 does not have makes all of the message UCS-2. */
  public static SmsParts of(String text) {
    var alphabet = Gsm7.says(text) ? Alphabet.GSM7 : Alphabet.UCS2;
    int units = text.codePoints().map(alphabet::units).sum();
    int room = units <= alphabet.single() ? alphabet.single() : alphabet.several();
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int used = 0;
    for (int character : text.codePoints().toArray()) {
      int more = alphabet.units(character);
      if (used + more > room) {
        parts.add(part.toString());
        part.setLength(0);
        used = 0;
      }
      part.appendCodePoint(character);
      used += more;
    }
    parts.add(part.toString());
    return new SmsParts(alphabet, parts, units, room - used, strangers(text));
  }

  public int count() {
    return parts.size();
  }

  private static List<String> strangers(String text) {
    return text.codePoints()
        .filter(character -> Gsm7.septets(character) == 0)
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }
}
