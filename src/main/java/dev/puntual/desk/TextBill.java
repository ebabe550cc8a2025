package dev.puntual.desk;

import dev.puntual.dunning.PlannedTexts;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.TextSizes;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the text messages of a day’s plan cost, each as it will be sent. */
public record TextBill(PlannedTexts planned, TextSizes sizes, SmsCosts costs) {

  /**
   * @param messages of the plan that are text messages and can be said
   * @param parts in all, with small print and way out
   * @param price of those parts; null while nobody said what one costs
   * @param exact whether each was counted; else the others are taken for the longest of those that
   *     were
   */
  public record Bill(long messages, long parts, @Nullable Money price, boolean exact) {}

  /**
   * Some statements more where the plan has any; null where it has none.
   *
   * @param waits whether it is the plan that waits for a person
   */
  public @Nullable Bill of(TenantTx tx, LocalDate day, boolean waits) {
    var texts = planned.of(tx, day, waits);
    if (texts.some().isEmpty()) {
      return null;
    }
    var counted = sizes.of(tx, texts.some()).values();
    long more = texts.all() - texts.some().size();
    int longest = counted.stream().mapToInt(Integer::intValue).max().orElse(0);
    long parts = counted.stream().mapToLong(Integer::longValue).sum() + more * longest;
    return new Bill(
        counted.size() + more,
        parts,
        costs.price(tx).map(price -> price.all(parts)).orElse(null),
        more == 0);
  }
}
