/**
 * The one master key of an installation, and what it does: seals what must be kept but not read
 * (keys of providers), and signs what leaves and comes back (tokens in links).
 */
@NamedInterface("secrets")
@NullMarked
package dev.puntual.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
