package dev.puntual.api.promises;

import dev.puntual.kernel.Money;
import dev.puntual.worklist.PromisesMade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One promise as programs read it; see {@code openapi.json}. Amounts are decimal texts.
 *
 * @param debt absent where it is about whatever is owed
 * @param lastDay until which the company waits
 * @param state running, kept, part, broken or lifted
 */
@JsonNaming(SnakeCaseStrategy.class)
record PromiseTold(
    UUID id,
    UUID debtor,
    @Nullable UUID debt,
    @Nullable String number,
    LocalDate day,
    LocalDate lastDay,
    String state,
    List<Of> amounts,
    String note,
    Instant madeAt,
    @Nullable Instant endedAt) {

  /**
   * What it is of in one currency.
   *
   * @param enough from which on it counts as kept
   * @param paid what came in since, for this promise
   */
  record Of(String currency, String amount, String enough, String paid) {}

  static PromiseTold of(PromisesMade.Made made) {
    return new PromiseTold(
        made.id(),
        made.debtor().value(),
        made.receivable(),
        made.number(),
        made.day(),
        made.last(),
        made.state(),
        made.parts().stream().map(PromiseTold::of).toList(),
        made.note(),
        made.madeAt(),
        made.endedAt());
  }

  private static Of of(PromisesMade.Part part) {
    return new Of(
        part.amount().currency().getCurrencyCode(),
        plain(part.amount()),
        plain(part.enough()),
        plain(part.paid()));
  }

  static String plain(Money money) {
    return money.amount().toPlainString();
  }
}
