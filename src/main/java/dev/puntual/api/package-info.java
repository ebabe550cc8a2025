/**
 * API: the machine's window. A company's own programs ask here what people see on pages, with keys
 * of the company.
 *
 * <p>Owns schema {@code api}, which holds the keys and what calls have written. {@code keys} lets
 * in, {@code calls} is what calls have in common, each other package answers one kind of question;
 * a new kind is a new package, its paths and its part of {@code openapi.json}.
 */
@ApplicationModule(
    allowedDependencies = {
      "dunning",
      "messaging",
      "rules",
      "tenants",
      "worklist",
      "platform",
      "platform::db",
      "platform::http",
      "platform::jobs",
      "platform::wakes",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
