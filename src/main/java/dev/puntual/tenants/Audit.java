package dev.puntual.tenants;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, written in the same transaction as what was done. Append only, but for {@link
 * #nameless}.
 */
public final class Audit {

  private static final SqlFile ADD = SqlFile.beside(Audit.class, "audit_add");

  private static final SqlFile NAMELESS = SqlFile.beside(Audit.class, "audit_nameless");

  private final InstantSource clock;

  Audit(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param person null when nobody was logged in
   * @param action a stable word, {@code room.verb}; its sentence is the text {@code audit.<action>}
   * @param subject what it was done to, as a person knows it; never a debtor's address or a secret
   * @param detail how it was and how it is, or empty
   */
  public void record(
      TenantTx tx, @Nullable UUID person, String action, String subject, String detail) {
    tx.sql(ADD)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", Ids.next())
        .param("person", person)
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .update();
  }

  /**
   * Who was erased is in the trail under another name, the same in every line; what was done, when
   * and by whom stays. Nothing else in the trail ever changes.
   *
   * @param alias says nothing of the person
   */
  public void nameless(TenantTx tx, Traces traces, String alias) {
    tx.expectMany();
    tx.sql(NAMELESS)
        .param("any", traces.any())
        .param("pattern", traces.pattern())
        .param("alias", alias)
        .update();
  }
}
