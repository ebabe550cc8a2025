package dev.puntual.dunning.segment;

import java.util.List;

/** What became of a tree that was written down: all of it is understood, or none is used. */
public sealed interface Read {
  record Good(Condition tree) implements Read {}

  record Bad(List<Fault> faults) implements Read {}
}
