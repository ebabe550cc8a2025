package dev.puntual.payments;

import dev.puntual.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a debtor wants to pay.
 *
 * @param nonce made with the form, so that sending it twice starts one payment
 * @param description one line for the gateway's page; nothing personal
 */
public record Choice(String nonce, List<Part> parts, Language language, String description) {

  /** Refuses the same debt twice: it would ask for more than is owed. */
  public Choice {
    parts = List.copyOf(parts);
    if (parts.stream().map(Part::receivableId).distinct().count() != parts.size()) {
      throw new IllegalArgumentException("a debt is chosen twice");
    }
  }

  /** How much of which debt. */
  public record Part(UUID receivableId, BigDecimal amount) {}
}
