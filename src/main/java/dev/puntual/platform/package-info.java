/**
 * Platform: technique without a business word. Database, clock and jobs, web frame, outbound HTTP,
 * files, secrets.
 *
 * <p>Its sub-packages are its public parts. Uses the kernel only; every room may use it.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.puntual.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
