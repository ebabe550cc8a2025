package dev.puntual.messaging.sms;

/** Counts the parts of a text the slow way, with the standard's tables typed a second time. */
final class Counted {

  /** 3GPP TS 23.038, table of the default alphabet, column by column; 0x1B is the escape. */
  static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅå"
          + "ΔˍΦΓΛΩΠΨΣΘΞÆæßÉ".replace('ˍ', '_')
          + " !\"#¤%&'()*+,-./"
          + "0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNO"
          + "PQRSTUVWXYZÄÖÑÜ§"
          + "¿abcdefghijklmno"
          + "pqrstuvwxyzäöñüà";

  static final String EXTENSION = "\f^{}\\[~]|€";

  private Counted() {}

  static int parts(String text) {
    boolean gsm =
        text.codePoints().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    int all = 0;
    for (int c : text.codePoints().toArray()) {
      all += width(c, gsm);
    }
    if (all <= (gsm ? 160 : 70)) {
      return 1;
    }
    int parts = 1;
    int free = gsm ? 153 : 67;
    for (int c : text.codePoints().toArray()) {
      if (width(c, gsm) > free) {
        parts++;
        free = gsm ? 153 : 67;
      }
      free -= width(c, gsm);
    }
    return parts;
  }

  private static int width(int c, boolean gsm) {
    if (gsm) {
      return EXTENSION.indexOf(c) >= 0 ? 2 : 1;
    }
    return c > 0xFFFF ? 2 : 1;
  }
}
