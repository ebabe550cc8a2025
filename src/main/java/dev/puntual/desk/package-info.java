/**
 * Desk: the window through which a company's people see what is owed, what is said today, and what
 * came of it, and through which they approve, pause and correct.
 *
 * <p>Owns no schema. Reads the published views of the rooms below with statements of its own, and
 * asks those rooms to change what is theirs. One sub-package is one place of the sidebar.
 */
@ApplicationModule(
    allowedDependencies = {
      "tenants",
      "receivables",
      "messaging",
      "messaging::texts",
      "rules",
      "payments",
      "surcharges",
      "worklist",
      "dunning",
      "inbox",
      "intake",
      "platform",
      "platform::db",
      "platform::jobs",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
