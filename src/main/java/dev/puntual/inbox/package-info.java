/**
 * Inbox: what people answer, by whatever channel, as one conversation with each debtor. Reads what
 * it means, lets that take effect in the transaction that keeps the answer, and takes it back when
 * a person says that it meant something else.
 *
 * <p>Owns schema {@code inbox}. Hears answers from messaging; places holds, tells the contact rules
 * and stops addresses through the rooms that own them. Whatever is not sure only pauses and asks a
 * person.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "messaging",
      "messaging::answers",
      "rules",
      "worklist",
      "tenants",
      "platform",
      "platform::db",
      "kernel"
    })
@NullMarked
package dev.puntual.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
