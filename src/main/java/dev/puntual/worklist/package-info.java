/**
 * Worklist: what people do about a debt. Holds: a person asks for silence, and for how long; by one
 * channel alone it is an exclusion. Disputes: holds that somebody has to answer by a day, of a debt
 * or a part of it. Promises: holds until an amount comes in. Tasks: what a strategy, an answer or a
 * dispute leaves to people, until somebody did it or let it be.
 *
 * <p>Owns schema {@code worklist}. Other rooms read {@code v_hold}, {@code v_exclusion}, {@code
 * v_stop}, {@code v_stand}, {@code v_disputed}, {@code v_dispute}, {@code v_promise}, {@code
 * v_promised} and {@code v_task} and ask for tasks in {@code in_task}; a hold that has run out
 * lifts by itself, because everybody compares it with the day.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "messaging",
      "rules",
      "tenants",
      "platform",
      "platform::db",
      "kernel"
    })
@NullMarked
package dev.puntual.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
