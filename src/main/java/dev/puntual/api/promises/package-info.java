/** What debtors promise to pay, as a company's own programs note and read it. */
@NullMarked
package dev.puntual.api.promises;

import org.jspecify.annotations.NullMarked;
