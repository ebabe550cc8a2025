/**
 * The test gateway: takes no money, but behaves like one that does. It has a page of its own, keeps
 * its own books, and tells us over real HTTP, signed, each notice twice and not in order.
 */
@NullMarked
package dev.puntual.payments.trial;

import org.jspecify.annotations.NullMarked;
