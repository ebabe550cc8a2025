package dev.puntual.messaging.lanes;

import dev.puntual.kernel.TenantId;

/** One company's queue for one channel. */
public record Lane(TenantId tenant, String channel) {}
