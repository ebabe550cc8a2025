package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import java.util.UUID;

/** What a genuine token says: whose link, and which. Whether it still opens is in the table. */
public record LinkName(TenantId tenant, UUID linkId) {}
