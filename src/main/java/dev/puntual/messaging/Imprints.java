package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** The imprint of each company. Person and telephone are those of its contact. */
public final class Imprints {

  private static final SqlFile READ = SqlFile.beside(Imprints.class, "imprint_read");
  private static final SqlFile WRITE = SqlFile.beside(Imprints.class, "imprint_write");

  private final Audit audit;
  private final InstantSource clock;

  Imprints(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public static Imprint of(TenantTx tx) {
    return tx.sql(READ)
        .query(
            (row, _) ->
                new Imprint(
                    row.getString("contact_name"),
                    row.getString("contact_phone"),
                    row.getString("address"),
                    row.getString("tax_number"),
                    row.getString("privacy"),
                    row.getString("complaints"),
                    row.getString("powers")))
        .single();
  }

  /** Counts from the next letter on. */
  public void keep(TenantTx tx, Imprint imprint, UUID person) {
    tx.sql(WRITE)
        .param("address", imprint.address())
        .param("taxNumber", imprint.taxNumber())
        .param("privacy", imprint.privacy())
        .param("complaints", imprint.complaints())
        .param("powers", imprint.powers())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.record(tx, person, "messaging.imprint", "", "");
  }
}
