package dev.puntual.messaging.wording;

/** Text that came from somewhere, made safe to stand in one line. */
public final class Plain {

  private Plain() {}

  /**
   * Line ends and other control characters become spaces, so that a name never opens a new header
   * or line; longer than {@code most} is cut.
   */
  public static String oneLine(String text, int most) {
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return scrubbed(text, end);
      }
    }
    return end == text.length() ? text : text.substring(0, end);
  }

  private static String scrubbed(String text, int end) {
    var out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString();
  }
}
