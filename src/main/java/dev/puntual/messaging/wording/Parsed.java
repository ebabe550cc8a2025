package dev.puntual.messaging.wording;

import java.util.List;

/** What became of a template text. */
public sealed interface Parsed {

  /** It can be said. */
  record Good(Wording wording) implements Parsed {}

  /** It cannot; every fault at once. */
  record Bad(List<Fault> faults) implements Parsed {}
}
