/**
 * Payments: what was paid. Links that ask for money, gateways that take it, their notices, and the
 * payments folded from them.
 *
 * <p>Owns schema {@code payments}. Reads what is owed, and whether letters leave the house;
 * announces that money moved ({@code PaymentNews}) to whoever applies it. Never changes a balance,
 * and never sees card data.
 */
@ApplicationModule(
    allowedDependencies = {
      "tenants",
      "receivables",
      "platform",
      "platform::db",
      "platform::http",
      "platform::jobs",
      "platform::secrets",
      "platform::wakes",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
