/**
 * Intake: from a file that somebody has to facts. Recognises what came, understands its columns,
 * asks what it cannot know, loads the good rows in one transaction and keeps the bad ones with
 * their reason.
 *
 * <p>Owns schema {@code intake} and the uploaded files. Hands debts and contacts to {@code
 * receivables} through its letter boxes, and what a list says of who may be written to to {@code
 * rules} and {@code messaging}; sends nothing and decides nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "receivables",
      "messaging",
      "rules",
      "tenants",
      "platform",
      "platform::db",
      "platform::files",
      "platform::jobs",
      "platform::wakes",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
