package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who writes what the messages say, and who hears what became of them and their addresses.
 *
 * @param authors each answers for what it asked for itself, and leaves the rest out
 */
public record RoomsAbove(
    List<Author> authors, List<AddressNews> listeners, List<UnclearNews> watchers) {

  public RoomsAbove {
    authors = List.copyOf(authors);
    listeners = List.copyOf(listeners);
    watchers = List.copyOf(watchers);
  }

  /** Where nobody watches what becomes unclear. */
  public RoomsAbove(List<Author> authors, List<AddressNews> listeners) {
    this(authors, listeners, List.of());
  }

  /** There may be messages of which nobody will learn more. */
  public void unclear(TenantTx tx) {
    watchers.forEach(watcher -> watcher.unclear(tx));
  }

  /** What each message says now; one that no author knows is left out. */
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messages) {
    var writings = HashMap.<UUID, Writing>newHashMap(messages.size());
    var open = messages;
    for (var author : authors) {
      if (!open.isEmpty()) {
        writings.putAll(author.write(tx, open));
        open = open.stream().filter(message -> !writings.containsKey(message)).toList();
      }
    }
    return writings;
  }

  /** What is enclosed with each message; most bring nothing. */
  public Map<UUID, Annex> annexes(TenantTx tx, List<UUID> messages) {
    var annexes = new HashMap<UUID, Annex>();
    authors.forEach(author -> annexes.putAll(author.annexes(tx, messages)));
    return annexes;
  }

  /** What each message answers; letters that go out by themselves are left out. */
  public Map<UUID, Answering> answering(TenantTx tx, List<UUID> messages) {
    var answering = new HashMap<UUID, Answering>();
    authors.forEach(author -> answering.putAll(author.answering(tx, messages)));
    return answering;
  }
}
