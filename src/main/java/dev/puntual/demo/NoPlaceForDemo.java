package dev.puntual.demo;

/** The database holds companies that are not the demo's; nothing was touched. */
final class NoPlaceForDemo extends RuntimeException {

  NoPlaceForDemo() {
    super("the database holds other companies");
  }
}
