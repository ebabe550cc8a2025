package dev.puntual.tenants;

import dev.puntual.kernel.TenantId;
import java.util.UUID;

/** A company that was just opened, and its first administrator. */
public record Opening(TenantId tenant, UUID person) {}
