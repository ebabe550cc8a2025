/**
 * Segments: who is meant, as a tree of conditions over what is owed and who owes it; and address
 * books, lists of debtors by name. One compiler turns a tree into SQL; one phrase book into words.
 */
@NullMarked
package dev.puntual.dunning.segment;

import org.jspecify.annotations.NullMarked;
