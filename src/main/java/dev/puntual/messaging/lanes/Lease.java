package dev.puntual.messaging.lanes;

import dev.puntual.kernel.TenantId;
import java.util.UUID;

/** A lane that is ours until its time runs out. */
record Lease(TenantId tenant, String channel, UUID id) {}
