package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/**
 * How to pay a company without a gateway, in its own words: an account for transfers, office hours.
 * Debtors read it behind their links.
 */
public final class OtherWay {

  /** The most characters that fit. */
  public static final int LONGEST = 2000;

  private static final SqlFile READ = SqlFile.beside(OtherWay.class, "other_way_read");
  private static final SqlFile WRITE = SqlFile.beside(OtherWay.class, "other_way_write");
  private static final SqlFile FORGET = SqlFile.beside(OtherWay.class, "other_way_forget");

  private final TenantTransactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  OtherWay(TenantTransactions transactions, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty when the company told nothing. */
  public String of(TenantId tenant) {
    return transactions.in(tenant, tx -> tx.sql(READ).query(String.class).optional().orElse(""));
  }

  /**
   * @param told at most {@link #LONGEST} characters; empty takes back what was told
   */
  public void tell(TenantId tenant, String told, UUID person) {
    transactions.run(
        tenant,
        tx -> {
          if (told.isEmpty()) {
            tx.sql(FORGET).update();
          } else {
            tx.sql(WRITE)
                .param("told", told)
                .param("now", Timestamp.from(clock.instant()))
                .update();
          }
          audit.record(tx, person, "payments.other_way", told.isEmpty() ? "" : told, "");
        });
  }
}
