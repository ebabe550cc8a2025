/**
 * Tenants: who may enter, and when we may write. Companies, the people who work there, their
 * sessions and roles, the contact window and the holidays, the audit trail.
 *
 * <p>Owns schema {@code tenants}. Reads nothing of other rooms and never writes to a debtor.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::web",
      "platform::jobs",
      "platform::http",
      "platform::secrets",
      "platform::terminal",
      "kernel"
    })
@NullMarked
package dev.puntual.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
