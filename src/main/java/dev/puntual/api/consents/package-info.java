/** What people permitted and took back, as a company's own programs note and read it. */
@NullMarked
package dev.puntual.api.consents;

import org.jspecify.annotations.NullMarked;
