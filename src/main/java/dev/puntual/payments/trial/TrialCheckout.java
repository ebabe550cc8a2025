package dev.puntual.payments.trial;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import java.util.UUID;

/**
 * A payment on the test gateway's page.
 *
 * @param country where the debtor lives, ISO 3166
 * @param open whether a button can still be pressed
 * @param returnTo where the debtor goes afterwards
 */
record TrialCheckout(
    UUID paymentId,
    Money amount,
    String company,
    Language language,
    String country,
    boolean open,
    String returnTo) {}
