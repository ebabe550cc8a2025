package dev.puntual.messaging.bounces;

/** What a server said, short enough to be read and kept. */
final class Clip {

  private static final int LONGEST = 500;

  private Clip() {}

  static String of(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
