package dev.puntual.desk.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in, or was meant to, newest first.
 *
 * @param state only payments in this state; null for all
 * @param next address of the next page; null on the last
 */
public record PaymentList(@Nullable String state, List<Row> rows, @Nullable String next) {

  /** The states in the order a person asks for them. */
  public static final List<String> STATES = List.of("paid", "pending", "failed", "refunded");

  /**
   * One payment.
   *
   * @param unapplied what found no debt and stands in favour of the debtor
   */
  public record Row(
      UUID id,
      DebtorId debtor,
      String name,
      Money amount,
      Money refunded,
      Money unapplied,
      String gateway,
      String state,
      Instant at) {}

  /** The same list as a file. */
  public String export() {
    return "/pagos/lista.csv" + (state == null ? "" : "?estado=" + state);
  }
}
