/** Files that people hand us, in a folder of the tenant below our home, under names of our own. */
@NamedInterface("files")
@NullMarked
package dev.puntual.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
