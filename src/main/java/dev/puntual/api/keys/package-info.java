/** Keys: made by a person, shown once, kept as a hash, asked for with every call. */
@NullMarked
package dev.puntual.api.keys;

import org.jspecify.annotations.NullMarked;
