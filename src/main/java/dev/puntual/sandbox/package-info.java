/**
 * Sandbox: a company's copy with a clock that one can turn, in which everything happens and nothing
 * leaves. Makes the copy, lives its days one by one, and throws it away.
 *
 * <p>Owns no schema; where each clock stands is {@link dev.puntual.tenants.Sandboxes}' to know.
 * Calls the faces of the other rooms and asks their beats, all in the sandbox's own time.
 */
@ApplicationModule(
    allowedDependencies = {
      "dunning",
      "messaging",
      "tenants",
      "platform",
      "platform::backup",
      "platform::db",
      "platform::files",
      "platform::jobs",
      "kernel"
    })
@NullMarked
package dev.puntual.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
