package dev.puntual.messaging;

import java.time.Instant;
import java.util.UUID;

/** The last row seen of a list of messages, newest first. */
public record MessageCursor(Instant requestedAt, UUID messageId) {}
