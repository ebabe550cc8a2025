package dev.puntual.payments.gateway;

import dev.puntual.kernel.TenantId;

/**
 * A call that claims to come from a gateway.
 *
 * @param signature the header in which this gateway signs; empty when it was missing
 * @param body exactly what came, as UTF-8 text
 */
public record Notice(TenantId tenant, String signature, String body) {}
