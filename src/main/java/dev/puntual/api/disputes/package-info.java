/** What debtors object to, as a company's own programs read it. */
@NullMarked
package dev.puntual.api.disputes;

import org.jspecify.annotations.NullMarked;
