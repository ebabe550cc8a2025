/**
 * API: the machine's window. A company's own programs ask here what people see on pages, with keys
 * of the company.
 *
 * <p>Owns schema {@code api}, which holds the keys. {@code keys} lets in, each other package
 * answers one kind of question; a new kind is a new package, its paths and its part of {@code
 * openapi.json}.
 */
@ApplicationModule(
    allowedDependencies = {
      "dunning",
      "messaging",
      "rules",
      "tenants",
      "platform",
      "platform::db",
      "platform::http",
      "platform::jobs",
      "platform::web",
      "kernel"
    })
@NullMarked
package dev.puntual.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
