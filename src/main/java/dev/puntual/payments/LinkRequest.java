package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A link that a message will carry.
 *
 * @param messageId the message; asking twice for the same one gives the same link
 * @param currency ISO 4217; the link opens the debts of one debtor in one currency
 * @param brief whether its address is a short one
 */
public record LinkRequest(
    UUID messageId, DebtorId debtor, String currency, Instant expiresAt, boolean brief) {

  /** How long after a letter its link still opens: nobody looks for an older one. */
  private static final Duration LETTER_LIFE = Duration.ofDays(60);

  /** The link of a letter that leaves now. */
  public static LinkRequest inLetter(
      UUID messageId, DebtorId debtor, String currency, Instant now) {
    return new LinkRequest(messageId, debtor, currency, now.plus(LETTER_LIFE), false);
  }

  /** The same of a text message, which pays for each sign. */
  public static LinkRequest inText(UUID messageId, DebtorId debtor, String currency, Instant now) {
    return new LinkRequest(messageId, debtor, currency, now.plus(LETTER_LIFE), true);
  }
}
