/**
 * Contact rules: may we contact this person, on this channel, at this instant? The law of each
 * place as versioned packs, the house's own manners, the company's tighter ones, and the slots
 * already taken.
 *
 * <p>Owns schema {@code rules}. Knows nothing of messages or debts beyond their ids; writes to
 * nobody. The decision itself is a function of values and asks neither clock nor table.
 */
@ApplicationModule(
    allowedDependencies = {"tenants", "platform", "platform::db", "platform::web", "kernel"})
@NullMarked
package dev.puntual.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
