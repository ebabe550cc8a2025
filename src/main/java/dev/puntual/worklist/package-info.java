/**
 * Worklist: what people do about a debt. For now the holds: a person asks for silence, and for how
 * long.
 *
 * <p>Owns schema {@code worklist}. Other rooms read {@code v_hold}; a hold that has run out lifts
 * by itself, because everybody compares it with the day.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "messaging",
      "tenants",
      "platform",
      "platform::db",
      "kernel"
    })
@NullMarked
package dev.puntual.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
