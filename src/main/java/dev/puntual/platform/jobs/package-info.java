/**
 * Clocks and recurring work. Facts are in tables; a beat only asks them what is due, so a lost
 * wake-up costs a second and never a message.
 */
@NamedInterface("jobs")
@NullMarked
package dev.puntual.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
