package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that is out.
 *
 * @param messageId the message that carries it; null when a person copied it at the desk
 * @param openedAt when somebody, or somebody's mail scanner, first looked
 */
public record IssuedLink(
    UUID linkId,
    DebtorId debtor,
    String currency,
    @Nullable UUID messageId,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant openedAt,
    @Nullable Instant revokedAt) {

  /** Whether it still opens the page that asks for money. */
  public boolean usableAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
