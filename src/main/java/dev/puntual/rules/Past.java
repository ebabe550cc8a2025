package dev.puntual.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What already happened with one debtor. Order does not matter. A contact that was reserved for
 * later counts as made: nothing squeezes in before it.
 */
public record Past(List<Contact> contacts, List<Event> events) {

  /**
   * One contact that reached the person, may have, or is about to.
   *
   * @param occasion shared by letters that were said together; null stands alone
   */
  public record Contact(Instant at, Channel channel, @Nullable UUID debt, @Nullable UUID occasion) {

    public Contact(Instant at, Channel channel, @Nullable UUID debt) {
      this(at, channel, debt, null);
    }
  }

  /**
   * Something the debtor said or did.
   *
   * @param until the promised day's end, for a promise; quiet counts from it
   * @param debt null when it is about the whole account
   * @param address the hash of the address it came from; null when it does not matter
   */
  public record Event(
      EventKind kind,
      Instant at,
      @Nullable Instant until,
      @Nullable UUID debt,
      @Nullable String address) {}

  public Past {
    contacts = List.copyOf(contacts);
    events = List.copyOf(events);
  }

  public static Past none() {
    return new Past(List.of(), List.of());
  }
}
