package dev.puntual.desk;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people do at the desk, written into the audit trail in the same transaction. Debtors stand
 * there by the code that the company gave them: it names nobody to a stranger.
 */
public final class Deeds {

  private static final SqlFile CODES = SqlFile.beside(Deeds.class, "codes");

  /** A line of the trail is read by a person; more codes than this say nothing more. */
  private static final int CODES_SHOWN = 20;

  private final Audit audit;

  Deeds(Audit audit) {
    this.audit = audit;
  }

  /**
   * Something done about one debtor.
   *
   * @param what a verb; its sentence is the text {@code audit.desk.<what>}, {0} being the code
   * @param detail how it was and how it is, or empty
   */
  public void about(TenantTx tx, Viewer viewer, String what, DebtorId debtor, String detail) {
    record(tx, viewer, what, codes(tx, new UUID[] {debtor.value()}), detail);
  }

  /** The same where nobody looks at a page: a provider told of what that person had done. */
  public void about(TenantTx tx, UUID person, String what, DebtorId debtor, String detail) {
    audit.record(tx, person, "desk." + what, codes(tx, new UUID[] {debtor.value()}), detail);
  }

  /** The same for many at once: {0} is how many there are, the first of their codes the detail. */
  public void aboutMany(
      TenantTx tx, Viewer viewer, String what, Collection<DebtorId> debtors, String detail) {
    var shown =
        codes(tx, debtors.stream().limit(CODES_SHOWN).map(DebtorId::value).toArray(UUID[]::new));
    var more = debtors.size() > CODES_SHOWN ? ", …" : "";
    record(
        tx,
        viewer,
        what,
        viewer.voice().number(debtors.size()),
        detail.isEmpty() ? shown + more : detail + ": " + shown + more);
  }

  /** Something done about no debtor in particular. */
  public void record(TenantTx tx, Viewer viewer, String what, String subject, String detail) {
    audit.record(tx, viewer.identity().personId(), "desk." + what, subject, detail);
  }

  private static String codes(TenantTx tx, UUID[] debtors) {
    return tx.sql(CODES).param("debtors", debtors).query(String.class).list().stream()
        .collect(Collectors.joining(", "));
  }
}
