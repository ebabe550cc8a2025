/**
 * Surcharges: what lateness costs. Interest that grows day by day on what is really open, and
 * collection fees, by the company's terms and within the law's figures; claimed apart from the
 * debt, no day twice, and waived with a reason.
 *
 * <p>Owns schema {@code surcharges}. Reads the ledger's entries; what is claimed becomes a
 * receivable of its own ({@code receivables.in_charge}) where the company wants it paid with the
 * rest. Never decides when to claim, never writes to anybody.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "tenants",
      "platform",
      "platform::db",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.surcharges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
