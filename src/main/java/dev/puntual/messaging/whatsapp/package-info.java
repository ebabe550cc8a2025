/**
 * WhatsApp by Meta's Cloud API: its messages and calls, texts that Meta approved, the 24 hours in
 * which people may be answered freely, and what Meta thinks of the account.
 */
@NullMarked
package dev.puntual.messaging.whatsapp;

import org.jspecify.annotations.NullMarked;
