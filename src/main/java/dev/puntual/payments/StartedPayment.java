package dev.puntual.payments;

import dev.puntual.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its debtor may see it.
 *
 * @param trial whether it only tried the road and moved no money
 */
public record StartedPayment(
    UUID paymentId,
    PaymentState state,
    Money amount,
    Money refunded,
    boolean trial,
    Instant startedAt,
    @Nullable Instant paidAt) {}
