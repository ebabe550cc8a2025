package dev.puntual.surcharges;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers with a rate of their own, or with none. Holds for every day not claimed yet. */
public final class Exceptions {

  private static final SqlFile OF = SqlFile.beside(Exceptions.class, "exception_of");
  private static final SqlFile MAKE = SqlFile.beside(Exceptions.class, "exception_make");
  private static final SqlFile END = SqlFile.beside(Exceptions.class, "exception_end");

  private final InstantSource clock;

  Exceptions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What was agreed with one customer.
   *
   * @param rate null: nothing is ever asked for lateness, no fee either
   */
  public record Agreed(Terms.@Nullable Rate rate, String reason) {}

  /** Empty when the company's terms hold. */
  public Optional<Agreed> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) -> {
              var percent = row.getBigDecimal("rate");
              var per = Terms.Per.valueOf(row.getString("per").toUpperCase(Locale.ROOT));
              return new Agreed(
                  percent == null ? null : new Terms.Rate(percent, per), row.getString("reason"));
            })
        .optional();
  }

  /** In place of what was agreed before. */
  public void make(TenantTx tx, DebtorId debtor, Agreed agreed, UUID person) {
    end(tx, debtor, person);
    var rate = agreed.rate();
    tx.sql(MAKE)
        .param("id", Ids.next())
        .param("debtor", debtor.value())
        .param("rate", rate == null ? null : rate.percent())
        .param("per", rate == null ? Terms.Per.YEAR.code() : rate.per().code())
        .param("reason", agreed.reason())
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .update();
  }

  /** The company's terms hold again. False when they did already. */
  public boolean end(TenantTx tx, DebtorId debtor, UUID person) {
    return tx.sql(END)
            .param("debtor", debtor.value())
            .param("now", Timestamp.from(clock.instant()))
            .param("person", person)
            .update()
        == 1;
  }
}
