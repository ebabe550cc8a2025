/** WhatsApp Cloud API as Meta's pages describe it. */
@NullMarked
package dev.puntual.simulator.whatsapp;

import org.jspecify.annotations.NullMarked;
