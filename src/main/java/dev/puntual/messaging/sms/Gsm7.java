package dev.puntual.messaging.sms;

/** The letters of GSM 03.38 as 3GPP TS 23.038 §6.2.1 has them: seven bits each, a few need two. */
final class Gsm7 {

  /** In the order of their codes; the one that leads to the extension is left out. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENSION = "\f^{}\\[~]|€";

  private Gsm7() {}

  /** Septets of one character: 1, 2, or 0 when it is not in the alphabet. */
  static int septets(int character) {
    if (BASIC.indexOf(character) >= 0) {
      return 1;
    }
    return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
  }

  static boolean says(String text) {
    return text.codePoints().allMatch(character -> septets(character) > 0);
  }
}
