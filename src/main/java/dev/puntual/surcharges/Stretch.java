package dev.puntual.surcharges;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Days of one debt with one balance and one rate: those after {@code after}, up to and with {@code
 * to}.
 *
 * @param yearly percent
 * @param interest not rounded; a sum of stretches is rounded once
 */
public record Stretch(
    UUID debt,
    Money balance,
    BigDecimal yearly,
    int basis,
    boolean warning,
    LocalDate after,
    LocalDate to,
    BigDecimal interest) {

  public long days() {
    return ChronoUnit.DAYS.between(after, to);
  }
}
