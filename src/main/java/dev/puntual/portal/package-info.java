/**
 * Portal: the debtor's window. What is owed, paying all or some or a part of it, and what came of
 * it, and choosing to get no more messages; opened by a link, in the debtor's language.
 *
 * <p>Owns no table. Reads what other rooms publish, and starts payments.
 */
@ApplicationModule(
    allowedDependencies = {
      "tenants",
      "receivables",
      "payments",
      "inbox",
      "messaging",
      "rules",
      "surcharges",
      "platform",
      "platform::db",
      "platform::http",
      "platform::secrets",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
