/**
 * E-mail that comes back: what mail servers say of letters that did not arrive, complaints, and
 * what machines answer. Reads only; whom it concerns is decided by whoever knows which letter it
 * was.
 */
@NullMarked
package dev.puntual.messaging.bounces;

import org.jspecify.annotations.NullMarked;
