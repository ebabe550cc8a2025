package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Sandbox.Errand;
import dev.puntual.tenants.Sandboxes;
import java.util.UUID;

/** What people ask of the sandbox as a whole, with the company's trail of it. */
final class SandboxDeeds {

  private final Sandboxes sandboxes;
  private final TenantTransactions tenants;
  private final Audit audit;

  SandboxDeeds(Sandboxes sandboxes, TenantTransactions tenants, Audit audit) {
    this.sandboxes = sandboxes;
    this.tenants = tenants;
    this.audit = audit;
  }

  void make(TenantId company, UUID person) {
    if (sandboxes.ask(company)) {
      write(company, person, "sandbox.make");
    }
  }

  /** To throw it away, or to begin it again. */
  void end(TenantId company, Errand errand, UUID person) {
    if (sandboxes.ask(company, errand, null, null, 0)) {
      write(company, person, errand == Errand.DROP ? "sandbox.drop" : "sandbox.again");
    }
  }

  private void write(TenantId company, UUID person, String action) {
    OtherTime.away(
        () ->
            tenants.in(
                company,
                tx -> {
                  audit.record(tx, person, action, "", "");
                  return true;
                }));
  }
}
