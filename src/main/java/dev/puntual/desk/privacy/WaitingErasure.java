package dev.puntual.desk.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * An erasure that waits.
 *
 * @param debts that stand against it
 */
public record WaitingErasure(UUID debtor, String name, Instant at, int debts) {}
