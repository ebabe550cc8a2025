package dev.puntual.messaging;

import java.util.List;

/** Who writes what the messages say, and who hears what became of their addresses. */
public record RoomsAbove(Author author, List<AddressNews> listeners) {

  public RoomsAbove {
    listeners = List.copyOf(listeners);
  }
}
