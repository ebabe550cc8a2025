package dev.puntual.desk.messages;

import dev.puntual.messaging.MessageStory;

/**
 * One message.
 *
 * @param debtor whom it is about
 * @param written whether it ever had words: one withdrawn in time has none
 */
public record MessageView(MessageStory story, String debtor, boolean written) {}
