/** Twilio Programmable Messaging as its pages describe it. */
@NullMarked
package dev.puntual.simulator.twilio;

import org.jspecify.annotations.NullMarked;
