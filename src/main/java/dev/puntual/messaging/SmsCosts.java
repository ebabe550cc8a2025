package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A room above that knows who is written to and what a text message costs, or a minute of a call
 * that a machine makes.
 */
public interface SmsCosts {

  /**
   * What one part, or one minute, costs.
   *
   * @param part may be finer than a coin
   */
  record Price(BigDecimal part, Currency currency) {

    /** Of one message of so many parts. */
    public BigDecimal of(long parts) {
      return part.multiply(BigDecimal.valueOf(parts)).stripTrailingZeros();
    }

    /** Of so many parts in all, in coins. */
    public Money all(long parts) {
      return new Money(part.multiply(BigDecimal.valueOf(parts)), currency);
    }
  }

  /**
   * What every place says to each of those to whom a text would be longest, by {@link
   * Placeholder#key()}; the link with them. Empty while there is nobody.
   */
  List<Map<String, String>> dearest(TenantTx tx, Viewer viewer, Language language);

  /** Empty when nobody said it. */
  Optional<Price> price(TenantTx tx);

  /** What a started minute of a call costs that a machine makes; empty when nobody said it. */
  Optional<Price> minute(TenantTx tx);
}
