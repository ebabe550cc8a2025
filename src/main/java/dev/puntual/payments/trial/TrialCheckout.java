package dev.puntual.payments.trial;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import java.util.UUID;

/**
 * A payment on the test gateway's page.
 *
 * @param open whether a button can still be pressed
 * @param returnTo where the debtor goes afterwards
 */
record TrialCheckout(
    UUID paymentId,
    Money amount,
    String company,
    Language language,
    boolean open,
    String returnTo) {}
