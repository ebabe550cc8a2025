/** Stripe Checkout by plain REST: the debtor is sent to Stripe's page, and we never see a card. */
@NullMarked
package dev.puntual.payments.stripe;

import org.jspecify.annotations.NullMarked;
