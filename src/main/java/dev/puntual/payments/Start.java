package dev.puntual.payments;

import java.net.URI;
import java.util.UUID;

/** What came of a debtor's wish to pay. */
public sealed interface Start {

  /** The page where the money is taken; ours, or the gateway's. */
  record GoTo(URI page) implements Start {}

  /** This very form was sent before, and that payment is past choosing. */
  record Already(UUID paymentId) implements Start {}

  /** The debts are not what the page showed, or the link opens no more: show the page anew. */
  record Changed() implements Start {}

  /** Nobody takes the money now; nothing happened, and trying again later is safe. */
  record Unavailable() implements Start {}
}
