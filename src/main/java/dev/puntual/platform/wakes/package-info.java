/** Work that is due at an instant, company by company; whoever has none is not asked. */
@NamedInterface("wakes")
@NullMarked
package dev.puntual.platform.wakes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
