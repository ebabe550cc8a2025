package dev.puntual.messaging;

import dev.puntual.messaging.wording.Composed;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out, its attempt already written.
 *
 * @param attemptNo from 1
 * @param name whom to greet in the address line; may be empty
 * @param address where to
 * @param goodFor so long people there may still be written to; null where no hour ends that
 * @param answering what it answers; null for a letter that goes out by itself, to many
 */
public record Outgoing(
    UUID messageId,
    int attemptNo,
    String name,
    String address,
    Composed letter,
    @Nullable Duration goodFor,
    @Nullable Answering answering) {

  /** The same with so long left. */
  public Outgoing goodFor(@Nullable Duration left) {
    return new Outgoing(messageId, attemptNo, name, address, letter, left, answering);
  }

  /** The same as a person's answer. */
  public Outgoing answering(Answering what) {
    return new Outgoing(messageId, attemptNo, name, address, letter, goodFor, what);
  }

  /** At any hour. */
  public Outgoing(UUID messageId, int attemptNo, String name, String address, Composed letter) {
    this(messageId, attemptNo, name, address, letter, null, null);
  }
}
