/**
 * Providers to try Puntual out against: a small program that speaks the wire formats of the real
 * ones, keeps what it was told, calls back with their signatures, and fails as they fail. Serves
 * tests, the demo and load.
 *
 * <p>Knows nothing of the rest of the program, as the real ones do not.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.puntual.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
