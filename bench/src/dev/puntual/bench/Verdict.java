package dev.puntual.bench;

import java.util.Locale;

/**
 * What was asked of a figure and whether it came to that. A bar that is missed is news for people,
 * not a fault: only what breaks ends a benchmark otherwise than well.
 */
final class Verdict {

  private Verdict() {}

  static void atLeast(String what, double figure, double bar) {
    say(what, figure, "at least", bar, figure >= bar);
  }

  /** Of things that must not be. */
  static void none(String what, long count) {
    atMost(what, (double) count, 0);
  }

  static void atMost(String what, double figure, double bar) {
    say(what, figure, "at most", bar, figure <= bar);
  }

  private static void say(String what, double figure, String way, double bar, boolean met) {
    System.out.printf(
        Locale.ROOT, "VERDICT %s: %.2f, bar %s %.2f: %s%n", what, figure, way, bar, word(met));
  }

  private static String word(boolean met) {
    return met ? "met" : "MISSED";
  }
}
