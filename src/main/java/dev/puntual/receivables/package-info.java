/**
 * Receivables: who owes what, down to the instalment that falls due, and the entries that made each
 * balance.
 *
 * <p>Owns schema {@code receivables}. Takes documents and contacts through temporary letter boxes
 * ({@link dev.puntual.receivables.IncomingDocuments}), movements through {@code in_entry} ({@link
 * dev.puntual.receivables.Ledger}) and what lateness costs through {@code in_charge} ({@link
 * dev.puntual.receivables.Charges}). Never decides, never sends, never talks to a bank.
 */
@ApplicationModule(
    allowedDependencies = {"tenants", "platform", "platform::db", "platform::jobs", "kernel"})
@NullMarked
package dev.puntual.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
