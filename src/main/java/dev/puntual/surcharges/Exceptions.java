package dev.puntual.surcharges;

import dev.puntual.kernel.BusinessDate;
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
   * @param rate null, and no statute: nothing is ever asked for lateness, no fee either
   * @param statute by which its interest goes instead of a rate; null for none
   */
  public record Agreed(Terms.@Nullable Rate rate, @Nullable String statute, String reason) {

    public Agreed(Terms.@Nullable Rate rate, String reason) {
      this(rate, null, reason);
    }
  }

  /** What became of the wish for interest by statute. */
  public sealed interface ByStatute {

    record Kept() implements ByStatute {}

    /** The law gives no figure: only what was agreed may be asked. */
    record OnlyAgreed(Statutes.Statute statute) implements ByStatute {}

    /** It is not for such a customer. */
    record NotForThem(Statutes.Statute statute) implements ByStatute {}

    /** No such law where the debtor lives. */
    record Elsewhere() implements ByStatute {}
  }

  /** Empty when the company's terms hold. */
  public Optional<Agreed> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) -> {
              var percent = row.getBigDecimal("rate");
              var per = Terms.Per.valueOf(row.getString("per").toUpperCase(Locale.ROOT));
              return new Agreed(
                  percent == null ? null : new Terms.Rate(percent, per),
                  row.getString("statute"),
                  row.getString("reason"));
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
        .param("statute", agreed.statute())
        .param("reason", agreed.reason())
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .update();
  }

  /**
   * Interest by statute from now on, in place of what was agreed before; refused where it may not.
   */
  public ByStatute make(
      TenantTx tx,
      DebtorId debtor,
      String statute,
      String reason,
      BusinessDate today,
      UUID person) {
    var found =
        Statutes.of(tx, debtor, today).stream().filter(one -> one.id().equals(statute)).findAny();
    if (found.isEmpty()) {
      return new ByStatute.Elsewhere();
    }
    if (found.get().contract()) {
      return new ByStatute.OnlyAgreed(found.get());
    }
    if (!found.get().fits()) {
      return new ByStatute.NotForThem(found.get());
    }
    make(tx, debtor, new Agreed(null, statute, reason), person);
    return new ByStatute.Kept();
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
