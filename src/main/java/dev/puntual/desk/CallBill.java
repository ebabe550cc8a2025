package dev.puntual.desk;

import dev.puntual.kernel.Money;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the calls that a machine makes by a day’s plan cost, if they last as calls did lately. */
public record CallBill(CallFigures figures, SmsCosts costs) {

  private static final SqlFile PLANNED = SqlFile.beside(CallBill.class, "planned_calls");

  /**
   * @param calls that a machine makes
   * @param minutes begun in them; as if everybody took the call
   * @param price of those minutes; null while nobody said what one costs
   */
  public record Bill(long calls, long minutes, @Nullable Money price) {}

  /**
   * One statement more; null where no machine calls.
   *
   * @param waits whether it is the plan that waits for a person
   */
  public @Nullable Bill of(TenantTx tx, LocalDate day, boolean waits) {
    long calls = tx.sql(PLANNED).param("day", day).param("waits", waits).query(Long.class).single();
    if (calls == 0) {
      return null;
    }
    long minutes = figures.of(tx).minutesOf(calls);
    return new Bill(calls, minutes, costs.minute(tx).map(price -> price.all(minutes)).orElse(null));
  }
}
