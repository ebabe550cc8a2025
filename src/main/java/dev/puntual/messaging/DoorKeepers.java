package dev.puntual.messaging;

import dev.puntual.rules.Gate;

/**
 * Whom a message asks at the last door.
 *
 * @param gate of the contact rules
 * @param suppressions of those who said stop
 */
public record DoorKeepers(Gate gate, Suppressions suppressions) {}
