/**
 * Dunning: decides, tenant by tenant and day by day, what to do next about each debt, and writes
 * down every contact and every silence with its reason.
 *
 * <p>Owns schema {@code dunning}. Reads what is owed, held and already said; writes decisions and
 * message requests. Answers for a message at the door ({@code messaging.Author}). Never talks to a
 * provider and never moves money.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "messaging",
      "payments",
      "surcharges",
      "worklist",
      "rules",
      "intake",
      "tenants",
      "platform",
      "platform::db",
      "platform::jobs",
      "platform::wakes",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
