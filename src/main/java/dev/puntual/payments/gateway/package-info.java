/** What a gateway must be able to do, and the words in which it answers. */
@NullMarked
package dev.puntual.payments.gateway;

import org.jspecify.annotations.NullMarked;
