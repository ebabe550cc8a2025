/**
 * What calls have in common: how a body is read, how a debtor is named, how one that writes is done
 * once.
 */
@NullMarked
package dev.puntual.api.calls;

import org.jspecify.annotations.NullMarked;
