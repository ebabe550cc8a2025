/** Infobip, as far as Puntual speaks to it: messages, reports and logs. */
@NullMarked
package dev.puntual.simulator.infobip;

import org.jspecify.annotations.NullMarked;
