package dev.puntual.tenants.entry;

import java.util.List;
import java.util.Locale;

/** Passwords that fingers make without a thought: along a row, or through the alphabet. */
final class Keyboard {

  private static final List<String> ROWS =
      List.of(
          "01234567890",
          "qwertyuiop",
          "asdfghjklñ",
          "zxcvbnm",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "abcdefghijklmnopqrstuvwxyz");
  private static final int SHORTEST_WALK = 3;
  private static final int MOST_WALKS = 4;

  private Keyboard() {}

  /** Whether a few walks, forwards or backwards, make up all of it but two signs. */
  static boolean walks(String password) {
    var text = password.toLowerCase(Locale.ROOT);
    int at = 0;
    int walks = 0;
    int strays = 0;
    while (at < text.length()) {
      int length = longestWalk(text, at);
      if (length >= SHORTEST_WALK) {
        walks++;
        at += length;
      } else {
        strays++;
        at++;
      }
    }
    return strays <= 2 && walks <= MOST_WALKS;
  }

  private static int longestWalk(String text, int from) {
    int longest = 0;
    for (var row : ROWS) {
      longest = Math.max(longest, walk(text, from, row));
      longest = Math.max(longest, walk(text, from, new StringBuilder(row).reverse().toString()));
    }
    return longest;
  }

  private static int walk(String text, int from, String row) {
    int length = 0;
    while (from + length < text.length() && row.contains(text.substring(from, from + length + 1))) {
      length++;
    }
    return length;
  }
}
