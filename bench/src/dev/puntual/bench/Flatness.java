package dev.puntual.bench;

/** What may differ between few and many and still be called the same. */
final class Flatness {

  static final double BAR = 1.3;

  private Flatness() {}
}
