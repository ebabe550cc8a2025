/**
 * Telephone calls by Twilio: those that a person of the company has made, and those that a machine
 * makes. The addresses that Twilio is told are names that nobody can guess; no number stands in
 * them. It is believed by its signature alone.
 */
@NullMarked
package dev.puntual.messaging.voice;

import org.jspecify.annotations.NullMarked;
