/** Mensajes: what was said, and whether it arrived. */
@NullMarked
package dev.puntual.desk.messages;

import org.jspecify.annotations.NullMarked;
