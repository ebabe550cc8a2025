/**
 * The demo: a believable company with months of history, made by the real engine while somebody
 * turns the clock. Nothing in here runs, and no page of it shows, unless {@code PUNTUAL_DEMO} is on
 * or the clock stands still.
 *
 * <p>Owns no schema. Calls the faces of the other rooms as people and machines would, and reads
 * their views.
 */
@ApplicationModule(
    allowedDependencies = {
      "dunning",
      "inbox",
      "intake",
      "messaging",
      "payments",
      "receivables",
      "rules",
      "simulator",
      "tenants",
      "worklist",
      "platform",
      "platform::db",
      "platform::http",
      "platform::jobs",
      "platform::terminal",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
