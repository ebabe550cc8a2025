/**
 * Text messages by SMPP 3.4, which any carrier speaks: one standing line per company, over which
 * messages leave and receipts and answers come back.
 */
@NullMarked
package dev.puntual.messaging.sms.smpp;

import org.jspecify.annotations.NullMarked;
