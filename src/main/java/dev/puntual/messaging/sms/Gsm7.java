package dev.puntual.messaging.sms;

import java.io.ByteArrayOutputStream;

/** The letters of GSM 03.38 as 3GPP TS 23.038 §6.2.1 has them: seven bits each, a few need two. */
public final class Gsm7 {

  /** In the order of their codes; the one that leads to the extension is left out. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENSION = "\f^{}\\[~]|€";

  /** Codes of the extension's letters, in their order. */
  private static final int[] EXTENDED = {
    0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  private static final int ESCAPE = 0x1B;

  /** By character; the last one is the sign of the euro. Each text is read letter by letter. */
  private static final byte[] SEPTETS = new byte['€' + 1];

  static {
    BASIC.chars().forEach(character -> SEPTETS[character] = 1);
    EXTENSION.chars().forEach(character -> SEPTETS[character] = 2);
  }

  private Gsm7() {}

  /** Septets of one character: 1, 2, or 0 when it is not in the alphabet. */
  static int septets(int character) {
    return character < SEPTETS.length ? SEPTETS[character] : 0;
  }

  static boolean says(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (septets(text.charAt(at)) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * One octet for each septet, as SMPP carries the alphabet.
   *
   * @throws IllegalArgumentException for a character that the alphabet does not have
   */
  public static byte[] octets(String text) {
    var octets = new ByteArrayOutputStream(text.length());
    for (int character : text.codePoints().toArray()) {
      int basic = BASIC.indexOf(character);
      int extended = EXTENSION.indexOf(character);
      if (basic >= 0) {
        octets.write(basic < ESCAPE ? basic : basic + 1);
      } else if (extended >= 0) {
        octets.write(ESCAPE);
        octets.write(EXTENDED[extended]);
      } else {
        throw new IllegalArgumentException("not in the alphabet");
      }
    }
    return octets.toByteArray();
  }

  /** What such octets say; an unknown escape is a blank, as the standard asks. */
  public static String text(byte[] octets) {
    var text = new StringBuilder(octets.length);
    for (int at = 0; at < octets.length; at++) {
      int code = octets[at] & 0x7F;
      if (code != ESCAPE) {
        text.append(BASIC.charAt(code < ESCAPE ? code : code - 1));
      } else if (++at < octets.length) {
        text.append(extension(octets[at]));
      }
    }
    return text.toString();
  }

  private static char extension(int code) {
    for (int at = 0; at < EXTENDED.length; at++) {
      if (EXTENDED[at] == code) {
        return EXTENSION.charAt(at);
      }
    }
    return ' ';
  }
}
