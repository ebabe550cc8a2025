/**
 * Text messages to telephones: how a text is cut into the parts that are paid for, and how to say
 * it with fewer.
 */
@NullMarked
package dev.puntual.messaging.sms;

import org.jspecify.annotations.NullMarked;
