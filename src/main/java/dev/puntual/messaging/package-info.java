/**
 * Messaging: what was said, to whom, and what became of it. Templates, requests, lanes, attempts
 * and quiet hours.
 *
 * <p>Owns schema {@code messaging}. Takes requests through {@code in_request} ({@link
 * dev.puntual.messaging.Mailroom}) and talks to mail servers. It does not know debt: what a message
 * says is asked of an {@link dev.puntual.messaging.Author} at the last moment. Never decides whom
 * to write to, and never sends again what may have arrived.
 */
@ApplicationModule(
    allowedDependencies = {
      "rules",
      "tenants",
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
package dev.puntual.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
