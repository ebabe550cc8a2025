package dev.puntual.messaging;

import dev.puntual.rules.Channel;

/** A provider and the channel that it carries. */
public record ProviderDesk(Channel channel, Provider provider) {}
