package dev.puntual.messaging.lanes;

import java.util.UUID;

/** A claimed message that will not be said, the state it ends in and why. */
record Dropped(UUID messageId, String state, String reason) {}
