package dev.puntual.payments;

import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.wakes.Wakes;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes payments say what their gateway said of them. A state gives way only to a higher one, so
 * repeats and words that arrive late change nothing.
 */
final class Fold {

  private static final SqlFile FOLD = SqlFile.beside(Fold.class, "payment_fold");

  /**
   * What a gateway said of one payment.
   *
   * @param reference the gateway's name for it, where we may not know it yet
   */
  record Saying(UUID paymentId, Standing standing, @Nullable String reference) {}

  private final Wakes wakes;
  private final InstantSource clock;

  Fold(Wakes wakes, InstantSource clock) {
    this.wakes = wakes;
    this.clock = clock;
  }

  /**
   * Folds a batch of one gateway's words and returns the payments that they changed. That they are
   * announced is made sure in the same transaction.
   */
  Set<UUID> apply(TenantTx tx, String gateway, List<Saying> sayings) {
    if (sayings.isEmpty()) {
      return Set.of();
    }
    var changed =
        tx.sql(FOLD)
            .param("gateway", gateway)
            .param("payments", sayings.stream().map(Saying::paymentId).toArray(UUID[]::new))
            .param("states", texts(sayings, s -> s.state().name().toLowerCase(Locale.ROOT)))
            .param("currencies", texts(sayings, s -> s.amount().currency().getCurrencyCode()))
            .param("amounts", amounts(sayings, s -> s.amount().amount()))
            .param("refunds", amounts(sayings, s -> s.refunded().amount()))
            .param("reasons", texts(sayings, Standing::reason))
            .param("references", sayings.stream().map(Saying::reference).toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .list();
    if (!changed.isEmpty()) {
      wakes.set(tx, PaymentRoom.NOTICES, clock.instant());
    }
    return Set.copyOf(changed);
  }

  private static String[] texts(List<Saying> sayings, Function<Standing, String> part) {
    return sayings.stream().map(s -> part.apply(s.standing())).toArray(String[]::new);
  }

  private static BigDecimal[] amounts(List<Saying> sayings, Function<Standing, BigDecimal> part) {
    return sayings.stream().map(s -> part.apply(s.standing())).toArray(BigDecimal[]::new);
  }
}
