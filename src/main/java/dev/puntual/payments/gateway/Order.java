package dev.puntual.payments.gateway;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import java.util.UUID;

/**
 * What a gateway is asked to collect.
 *
 * @param description one line that the debtor sees beside the amount; nothing personal
 * @param company who gets the money
 * @param paidUrl where the debtor comes back to after paying
 * @param backUrl where the debtor comes back to after changing their mind
 */
public record Order(
    TenantId tenant,
    UUID paymentId,
    Money amount,
    String company,
    String description,
    Language language,
    String paidUrl,
    String backUrl) {}
