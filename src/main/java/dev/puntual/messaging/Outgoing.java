package dev.puntual.messaging;

import dev.puntual.messaging.wording.Composed;
import java.util.UUID;

/**
 * One message on its way out, its attempt already written.
 *
 * @param attemptNo from 1
 * @param name whom to greet in the address line; may be empty
 * @param address where to
 */
public record Outgoing(
    UUID messageId, int attemptNo, String name, String address, Composed letter) {}
