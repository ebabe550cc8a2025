/**
 * Templates without logic: what people write, taken apart once, refused with a reason when it
 * cannot be said safely, and filled in as plain text that each channel escapes its own way.
 */
@NullMarked
package dev.puntual.messaging.wording;

import org.jspecify.annotations.NullMarked;
