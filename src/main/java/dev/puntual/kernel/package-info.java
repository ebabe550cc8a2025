/**
 * Kernel: the words of the trade as values. Money, days, tenants.
 *
 * <p>Owns nothing and calls nothing but the JDK. Every room may use it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.puntual.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
