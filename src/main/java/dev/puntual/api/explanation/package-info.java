/** Why a debtor was written to on a day, and why not. */
@NullMarked
package dev.puntual.api.explanation;

import org.jspecify.annotations.NullMarked;
