/**
 * Cash: which debt a payment settles, what stays in favour of the debtor, and what is owed again
 * when money goes back.
 *
 * <p>Owns schema {@code cash}. Hears of payments ({@link dev.puntual.payments.PaymentNews}), reads
 * what is owed, and asks the ledger for the movements. Never talks to a gateway.
 */
@ApplicationModule(
    allowedDependencies = {
      "tenants",
      "receivables",
      "payments",
      "platform",
      "platform::db",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.cash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
