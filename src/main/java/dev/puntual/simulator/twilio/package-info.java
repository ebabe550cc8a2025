/** Twilio Programmable Messaging and Programmable Voice as their pages describe them. */
@NullMarked
package dev.puntual.simulator.twilio;

import org.jspecify.annotations.NullMarked;
