package dev.puntual.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * The last row seen of a list of messages.
 *
 * @param stoodAt as {@link MessageLine#stoodAt} of that row
 */
public record MessageCursor(Instant stoodAt, UUID messageId) {}
