package dev.puntual.messaging;

import dev.puntual.rules.Gate;

/**
 * Whom a message asks at the last door.
 *
 * @param gate of the contact rules
 * @param suppressions of those who said stop
 * @param optOuts where others may say it
 */
public record DoorKeepers(Gate gate, Suppressions suppressions, OptOutLinks optOuts) {}
